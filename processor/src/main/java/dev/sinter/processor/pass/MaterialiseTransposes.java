package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;

/**
 * Gives every product a right operand that lies in memory as it is multiplied: the kernel streams
 * over its rows. The left operand is read element by element, so there any order will do.
 */
final class MaterialiseTransposes {
  private MaterialiseTransposes() {}

  static Graph apply(Graph graph) {
    return graph.rewrite(
        (value, inputs) -> {
          if (value.op() instanceof Op.MatMul product && product.transposeRight()) {
            Value right = inputs.get(1);
            Value transposed =
                Value.of(new Op.Transpose(), value.origin(), right.label() + "Transposed", right);
            return Value.of(
                new Op.MatMul(product.transposeLeft(), false),
                value.origin(),
                value.label(),
                inputs.get(0),
                transposed);
          }
          return value.withInputs(inputs);
        });
  }
}
