package dev.sinter.processor.reader;

import static java.util.stream.Collectors.toSet;

import dev.sinter.Model;
import dev.sinter.Precision;
import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.Attributes;
import dev.sinter.processor.spec.InputSpec;
import dev.sinter.processor.spec.ModelSpec;
import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** From an interface with {@link Model} to what the user said. */
public final class ModelReader {
  private final Elements elements;
  private final OperationReader operationReader;

  public ModelReader(Elements elements) {
    this.elements = elements;
    operationReader = new OperationReader(elements);
  }

  /**
   * Reads {@code type}, which carries {@link Model} and whose types and annotation values the
   * compiler could all resolve.
   *
   * @return empty if anything was reported; as much as possible is reported in one go
   */
  public Optional<ModelSpec> read(TypeElement type, Reporter reporter) {
    AnnotationMirror annotation =
        OperationReader.find(type, Model.class)
            .orElseThrow(() -> new IllegalArgumentException(type + " is not a model"));
    if (!new InterfaceCheck(reporter).standsAlone(type)) {
      return Optional.empty();
    }
    Attributes model = operationReader.attributes(type, annotation);
    TypeName name = TypeName.of(type);
    if (model.integer("batch") < 1) {
      reporter.error(
          Message.MODEL_BATCH, model.place("batch"), name.dotted(), model.integer("batch"));
    }

    List<OperationSpec> operations = operationReader.operations(type);
    Optional<OperationSpec> loss = only(operations, Role.LOSS, Message.TWO_LOSSES, name, reporter);
    Optional<OperationSpec> optimizer =
        only(operations, Role.OPTIMIZER, Message.TWO_OPTIMIZERS, name, reporter);
    Optional<OperationSpec> clipping =
        only(operations, Role.CLIPPING, Message.TWO_CLIPPINGS, name, reporter);
    List<OperationSpec> schedules =
        operations.stream().filter(operation -> operation.role() == Role.SCHEDULE).toList();

    List<NodeDraft> drafts = new NodeReader(operationReader, reporter).nodes(type);
    if (drafts.isEmpty()) {
      reporter.error(Message.MODEL_EMPTY, SourcePlace.of(type), name.dotted());
    }
    Map<String, InputSpec> inputs =
        new InputReader(operationReader, reporter)
            .inputs(type, drafts.stream().map(NodeDraft::name).collect(toSet()));
    Optional<List<NodeSpec>> nodes = new Wiring(drafts, inputs, reporter).connect();

    boolean hasLoss =
        loss.isPresent()
            || nodes.stream().flatMap(List::stream).anyMatch(node -> node.loss().isPresent());
    if (nodes.isPresent() && model.flag("hessian") && !hasLoss) {
      reporter.error(Message.HESSIAN_WITHOUT_LOSS, model.place("hessian"), name.dotted());
    }

    if (nodes.isEmpty() || reporter.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelSpec(
            elements.getPackageOf(type).getQualifiedName().toString(),
            name.joined(),
            TypeName.isPublic(type),
            model.integer("batch"),
            Precision.valueOf(model.text("precision")),
            model.flag("inputGradients"),
            model.flag("hessian"),
            List.copyOf(inputs.values()),
            nodes.get(),
            loss,
            operations.stream().filter(operation -> operation.role() == Role.PENALTY).toList(),
            optimizer,
            clipping,
            schedules,
            SourcePlace.of(type)));
  }

  private static Optional<OperationSpec> only(
      List<OperationSpec> operations,
      Role role,
      Message several,
      TypeName name,
      Reporter reporter) {
    List<OperationSpec> found =
        operations.stream().filter(operation -> operation.role() == role).toList();
    for (OperationSpec other : found.stream().skip(1).toList()) {
      reporter.error(several, other.place(), name.dotted(), found.get(0).name(), other.name());
    }
    return found.stream().findFirst();
  }
}
