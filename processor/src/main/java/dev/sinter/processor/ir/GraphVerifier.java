package dev.sinter.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what must hold after every pass. A failure is an error in the compiler. */
public final class GraphVerifier {
  private GraphVerifier() {}

  /**
   * Verifies a graph.
   *
   * @param pass the pass that made it, for the message
   * @throws IllegalStateException if a shape does not follow from its operation, a source has
   *     inputs, two parameters share a name, or a gradient has another shape than its parameter
   */
  public static void verify(Graph graph, String pass) {
    Set<String> parameters = new HashSet<>();
    List<Value> values = graph.values();
    for (Value value : values) {
      Shape expected = value.op().shape(value.inputs().stream().map(Value::shape).toList());
      check(expected.equals(value.shape()), pass, value, "has a shape that is not its operation's");
      check(
          !value.op().isSource() || value.inputs().isEmpty(),
          pass,
          value,
          "is a source with inputs");
      if (value.op() instanceof Op.Parameter parameter) {
        check(parameters.add(parameter.name()), pass, value, "is a parameter that is there twice");
      }
    }
    List<Root> ofParameters = new ArrayList<>(graph.roots(Root.Kind.PARAMETER_GRADIENT));
    ofParameters.addAll(graph.roots(Root.Kind.HESSIAN_VECTOR));
    for (Root root : ofParameters) {
      for (Value value : values) {
        if (value.op() instanceof Op.Parameter parameter && parameter.name().equals(root.name())) {
          check(
              root.value().shape().equals(parameter.stored()),
              pass,
              root.value(),
              "is a gradient of another shape than " + value);
        }
      }
    }
  }

  private static void check(boolean condition, String pass, Value value, String what) {
    if (!condition) {
      throw new IllegalStateException("after " + pass + ": " + value + " " + what);
    }
  }
}
