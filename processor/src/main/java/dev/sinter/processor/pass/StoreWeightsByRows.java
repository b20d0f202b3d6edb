package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores a weight that is multiplied from the right as {@code Wᵀ} in the shape it is read in, [in,
 * out], so that the fast kernel streams over its rows. Its gradient and the optimizer's state
 * follow; arrays at the API and files keep [out, in].
 */
final class StoreWeightsByRows {
  private StoreWeightsByRows() {}

  static Graph apply(Graph graph) {
    Map<String, Value> stored = new HashMap<>();
    for (Value value : graph.values()) {
      if (value.op() instanceof Op.MatMul product
          && value.input(1).op() instanceof Op.Parameter parameter
          && product.transposeRight() == isForward(value)) {
        stored.computeIfAbsent(parameter.name(), name -> transposed(value.input(1), parameter));
      }
    }
    Graph rewritten =
        graph.rewrite(
            (value, inputs) -> {
              if (value.op() instanceof Op.Parameter parameter
                  && stored.containsKey(parameter.name())) {
                return Value.of(
                    new Op.Transpose(),
                    value.origin(),
                    value.label(),
                    stored.get(parameter.name()));
              }
              return value.withInputs(inputs);
            });
    List<Root> roots =
        rewritten.roots().stream()
            .map(
                root ->
                    root.kind() == Root.Kind.PARAMETER_GRADIENT && stored.containsKey(root.name())
                        ? root.withValue(transpose(root.value()))
                        : root)
            .toList();
    return new Graph(roots);
  }

  /**
   * Forward multiplies by {@code Wᵀ} and backward by {@code W}; a program of gradients may need the
   * second only, and must find the weight as the others store it.
   */
  private static boolean isForward(Value value) {
    return value.origin().phase() == Origin.Phase.FORWARD;
  }

  private static Value transposed(Value value, Op.Parameter parameter) {
    Shape shape = parameter.stored();
    return Value.of(
        new Op.Parameter(
            parameter.name(),
            Shape.of(shape.extent(1), shape.extent(0)),
            true,
            parameter.initialization()),
        value.origin(),
        value.label());
  }

  private static Value transpose(Value value) {
    return Value.of(new Op.Transpose(), value.origin(), value.label(), value);
  }
}
