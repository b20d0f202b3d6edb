package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Transposes that a matrix product can take into its own reading of an operand. */
final class FoldTransposes {
  private final Graph graph;
  private final Map<Value, List<Value>> users;

  private FoldTransposes(Graph graph) {
    this.graph = graph;
    this.users = graph.users();
  }

  static Graph apply(Graph graph) {
    FoldTransposes fold = new FoldTransposes(graph);
    return graph.rewrite(
        (value, inputs) -> {
          if (value.op() instanceof Op.MatMul product) {
            return intoProduct(value, product, inputs.get(0), inputs.get(1));
          }
          if (value.op() instanceof Op.Transpose) {
            return fold.transpose(value, value.input(0), inputs.get(0));
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

  /**
   * {@code (A B)ᵀ = Bᵀ Aᵀ}, where nobody else reads {@code A B}; and {@code (A B + C D)ᵀ = Bᵀ Aᵀ +
   * Dᵀ Cᵀ}.
   *
   * @param before the value to transpose in the graph before the pass
   * @param input what became of it
   */
  private Value transpose(Value value, Value before, Value input) {
    if (input.op() instanceof Op.Transpose) {
      return input.input(0);
    }
    if (isAlone(before) && input.op() instanceof Op.MatMul product) {
      return Value.of(
          new Op.MatMul(!product.transposeRight(), !product.transposeLeft()),
          value.origin(),
          value.label(),
          input.input(1),
          input.input(0));
    }
    if (isAlone(before) && input.op() instanceof Op.Pointwise formula && isOfProducts(before)) {
      List<Value> transposed = new ArrayList<>();
      for (int i = 0; i < input.inputs().size(); i++) {
        transposed.add(transpose(value, before.input(i), input.input(i)));
      }
      return new Value(
          new Op.Pointwise(formula.variables(), formula.body(), value.shape()),
          transposed,
          value.origin(),
          value.label());
    }
    return value.withInputs(List.of(input));
  }

  private boolean isOfProducts(Value formula) {
    Set<Value> distinct = new HashSet<>(formula.inputs());
    return distinct.size() == formula.inputs().size()
        && formula.inputs().stream()
            .allMatch(input -> input.op() instanceof Op.MatMul && isAlone(input));
  }

  private boolean isAlone(Value value) {
    return users.get(value).size() == 1 && !graph.isRoot(value);
  }
}
