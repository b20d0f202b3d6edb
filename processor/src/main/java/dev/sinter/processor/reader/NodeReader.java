package dev.sinter.processor.reader;

import static java.util.stream.Collectors.joining;

import dev.sinter.Output;
import dev.sinter.Tensor;
import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.OperationSpec;
import dev.sinter.processor.spec.ReadSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a model, each for itself. */
final class NodeReader {
  private final OperationReader operationReader;
  private final Reporter reporter;

  NodeReader(OperationReader operationReader, Reporter reporter) {
    this.operationReader = operationReader;
    this.reporter = reporter;
  }

  /** The nodes in the order written, one per name. */
  List<NodeDraft> nodes(TypeElement model) {
    Map<String, NodeDraft> nodes = new LinkedHashMap<>();
    Optional<String> above = Optional.empty();
    for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
      NodeDraft node = node(method, above);
      if (nodes.putIfAbsent(node.name(), node) != null) {
        reporter.error(Message.NODE_OVERLOADED, node.place(), node.name());
      }
      above = Optional.of(node.name());
    }
    return List.copyOf(nodes.values());
  }

  private NodeDraft node(ExecutableElement method, Optional<String> above) {
    String name = method.getSimpleName().toString();
    SourcePlace place = SourcePlace.of(method);
    boolean described = checkSignature(method, name, place);

    List<OperationSpec> operations = new ArrayList<>();
    List<OperationSpec> coefficients = new ArrayList<>();
    List<OperationSpec> penalties = new ArrayList<>();
    Optional<OperationSpec> loss = Optional.empty();
    for (OperationSpec operation : operationReader.operations(method)) {
      if (operation.role() == Role.COMBINATION || operation.role() == Role.LAYER) {
        operations.add(operation);
      } else if (operation.role() == Role.COEFFICIENT) {
        coefficients.add(operation);
      } else if (operation.role() == Role.PENALTY) {
        penalties.add(operation);
      } else if (operation.role() == Role.LOSS) {
        if (loss.isPresent()) {
          reporter.error(
              Message.TWO_LOSSES, operation.place(), name, loss.get().name(), operation.name());
        } else {
          loss = Optional.of(operation);
        }
      }
    }
    return new NodeDraft(
        name,
        described ? reads(method, name, above, place) : List.of(),
        operations,
        coefficients,
        loss,
        penalties,
        OperationReader.find(method, Output.class).isPresent(),
        place);
  }

  private List<ReadSpec> reads(
      ExecutableElement method, String node, Optional<String> above, SourcePlace place) {
    if (method.getParameters().isEmpty()) {
      if (above.isEmpty()) {
        reporter.error(Message.NODE_READS_NOTHING, place, node);
      }
      return above.map(name -> List.of(new ReadSpec(name, place))).orElse(List.of());
    }
    List<ReadSpec> reads = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      String name = parameter.getSimpleName().toString();
      if (isTensor(parameter.asType())) {
        reads.add(new ReadSpec(name, SourcePlace.of(parameter)));
      } else {
        reporter.error(
            Message.NODE_PARAMETER_NOT_TENSOR,
            SourcePlace.of(parameter),
            node,
            name,
            parameter.asType());
      }
    }
    return reads;
  }

  /** False for a method with a body, which is no description of a node at all. */
  private boolean checkSignature(ExecutableElement method, String name, SourcePlace place) {
    for (Modifier modifier : List.of(Modifier.STATIC, Modifier.DEFAULT, Modifier.PRIVATE)) {
      if (method.getModifiers().contains(modifier)) {
        reporter.error(Message.NODE_WITH_BODY, place, name, modifier);
        return false;
      }
    }
    if (!method.getTypeParameters().isEmpty()) {
      TypeParameterElement first = method.getTypeParameters().get(0);
      reporter.error(
          Message.NODE_GENERIC,
          SourcePlace.of(first),
          name,
          method.getTypeParameters().stream().map(Object::toString).collect(joining(", ")));
    }
    if (!isTensor(method.getReturnType())) {
      reporter.error(Message.NODE_NOT_TENSOR, place, name, method.getReturnType());
    }
    return true;
  }

  private static boolean isTensor(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(Tensor.class.getCanonicalName());
  }
}
