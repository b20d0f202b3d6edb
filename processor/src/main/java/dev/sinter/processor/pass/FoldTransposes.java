package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.List;
import java.util.Map;

/** Transposes that a matrix product can take into its own reading of an operand. */
final class FoldTransposes {
  private FoldTransposes() {}

  static Graph apply(Graph graph) {
    Map<Value, List<Value>> users = graph.users();
    return graph.rewrite(
        (value, inputs) -> {
          if (value.op() instanceof Op.MatMul product) {
            return intoProduct(value, product, inputs.get(0), inputs.get(1));
          }
          if (value.op() instanceof Op.Transpose) {
            boolean alone = users.get(value.input(0)).size() == 1 && !graph.isRoot(value.input(0));
            return transpose(value, inputs.get(0), alone);
          }
          return value.withInputs(inputs);
        });
  }

  private static Value intoProduct(Value value, Op.MatMul product, Value left, Value right) {
    boolean foldLeft = left.op() instanceof Op.Transpose;
    boolean foldRight = right.op() instanceof Op.Transpose;
    return Value.of(
        new Op.MatMul(product.transposeLeft() ^ foldLeft, product.transposeRight() ^ foldRight),
        value.origin(),
        value.label(),
        foldLeft ? left.input(0) : left,
        foldRight ? right.input(0) : right);
  }

  /** {@code (A B)ᵀ = Bᵀ Aᵀ}, where nobody else reads {@code A B}. */
  private static Value transpose(Value value, Value input, boolean alone) {
    if (input.op() instanceof Op.Transpose) {
      return input.input(0);
    }
    if (alone && input.op() instanceof Op.MatMul product) {
      return Value.of(
          new Op.MatMul(!product.transposeRight(), !product.transposeLeft()),
          value.origin(),
          value.label(),
          input.input(1),
          input.input(0));
    }
    return value.withInputs(List.of(input));
  }
}
