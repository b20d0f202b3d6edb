package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives every result and every constant that is more than part of a formula memory of its own: a
 * result may be a source, a constant, or the same value as another result.
 */
final class MaterialiseRoots {
  private MaterialiseRoots() {}

  static Graph apply(Graph graph) {
    Graph filled =
        graph.rewrite(
            (value, inputs) ->
                value.withInputs(inputs.stream().map(MaterialiseRoots::filled).toList()));
    Set<Value> taken = new HashSet<>();
    List<Root> roots = new ArrayList<>();
    for (Root root : filled.roots()) {
      Value value = filled(root.value());
      if (storage(value).op().isSource() || !taken.add(storage(value))) {
        value = Value.of(new Op.Copy(), value.origin(), value.label(), value);
        taken.add(value);
      }
      roots.add(root.withValue(value));
    }
    return new Graph(roots);
  }

  private static Value filled(Value value) {
    return value.op() instanceof Op.Constant constant
        ? Value.of(
            new Op.Pointwise(List.of(), Expr.of(constant.value()), value.shape()),
            value.origin(),
            value.label())
        : value;
  }

  /** The value whose memory a reshaped value shares. */
  private static Value storage(Value value) {
    return value.op() instanceof Op.Reshape ? storage(value.input(0)) : value;
  }
}
