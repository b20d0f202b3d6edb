package dev.sinter.processor.reader;

import static java.util.stream.Collectors.joining;

import dev.sinter.Shape;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import dev.sinter.processor.spec.InputSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the inputs of a model: the parameters with {@link Shape}. */
final class InputReader {
  private final OperationReader operationReader;
  private final Reporter reporter;

  InputReader(OperationReader operationReader, Reporter reporter) {
    this.operationReader = operationReader;
    this.reporter = reporter;
  }

  /** The inputs by name, in the order in which the methods first mention them with a shape. */
  Map<String, InputSpec> inputs(TypeElement model, Set<String> nodes) {
    Map<String, InputSpec> inputs = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
      for (VariableElement parameter : method.getParameters()) {
        OperationReader.find(parameter, Shape.class)
            .ifPresent(shape -> add(parameter, shape, nodes, inputs));
      }
    }
    return inputs;
  }

  private void add(
      VariableElement parameter,
      AnnotationMirror annotation,
      Set<String> nodes,
      Map<String, InputSpec> inputs) {
    String name = parameter.getSimpleName().toString();
    SourcePlace place = SourcePlace.of(parameter, annotation);
    if (nodes.contains(name)) {
      reporter.error(Message.INPUT_IS_NODE, place, name);
      return;
    }
    List<Integer> shape = shape(parameter, annotation, name);
    InputSpec earlier = inputs.putIfAbsent(name, new InputSpec(name, shape, place));
    if (earlier != null && !earlier.shape().equals(shape)) {
      reporter.error(Message.INPUT_SHAPES_DIFFER, place, name, text(earlier.shape()), text(shape));
    }
  }

  private List<Integer> shape(VariableElement parameter, AnnotationMirror annotation, String name) {
    List<Integer> shape = new ArrayList<>();
    for (AnnotationValue extent : operationReader.list(annotation, "value")) {
      shape.add((Integer) extent.getValue());
      if ((Integer) extent.getValue() < 1) {
        reporter.error(
            Message.INPUT_EXTENT,
            SourcePlace.of(parameter, annotation, extent),
            name,
            shape.size(),
            extent.getValue());
      }
    }
    if (shape.isEmpty()) {
      reporter.error(Message.INPUT_SHAPE_EMPTY, SourcePlace.of(parameter, annotation), name);
    }
    return shape;
  }

  private static String text(List<Integer> shape) {
    return shape.stream().map(String::valueOf).collect(joining("x"));
  }
}
