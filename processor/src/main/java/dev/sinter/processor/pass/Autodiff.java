package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.VectorJacobianProducts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reverse-mode differentiation: adds the gradients of one number to a graph. */
public final class Autodiff {
  private Autodiff() {}

  /**
   * The gradients of {@code target} by each of {@code sources}, in their order; zero where the
   * target does not depend on the source.
   *
   * @param target a matrix of one element
   */
  public static List<Value> gradients(Value target, List<Value> sources) {
    List<Value> order = new Graph(List.of(new Root(Root.Kind.LOSS, "", target))).values();
    Set<Value> relevant = dependents(order, sources);
    Map<Value, List<Value>> contributions = new HashMap<>();
    Map<Value, Value> gradients = new HashMap<>();
    contributions.put(
        target,
        List.of(Value.of(new Op.Constant(1, target.shape()), target.origin().backward(), "seed")));
    for (int i = order.size() - 1; i >= 0; i--) {
      Value value = order.get(i);
      List<Value> terms = contributions.get(value);
      if (terms == null || !relevant.contains(value)) {
        continue;
      }
      Value gradient = sum(terms);
      gradients.put(value, gradient);
      for (int index = 0; index < value.inputs().size(); index++) {
        Value input = value.input(index);
        if (relevant.contains(input)) {
          VectorJacobianProducts.of(value, gradient, index)
              .ifPresent(
                  term -> contributions.computeIfAbsent(input, key -> new ArrayList<>()).add(term));
        }
      }
    }
    return sources.stream().map(source -> gradients.getOrDefault(source, zero(source))).toList();
  }

  /** The values that depend on a source, so that no gradient is computed for nothing. */
  private static Set<Value> dependents(List<Value> order, List<Value> sources) {
    Set<Value> relevant = new HashSet<>(sources);
    for (Value value : order) {
      if (value.inputs().stream().anyMatch(relevant::contains)) {
        relevant.add(value);
      }
    }
    return relevant;
  }

  private static Value sum(List<Value> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      names.add("term" + i);
    }
    Expr body = names.stream().map(Expr::variable).reduce(Expr::plus).orElseThrow();
    Value first = terms.get(0);
    return new Value(
        new Op.Pointwise(names, body, first.shape()), terms, first.origin(), first.label());
  }

  private static Value zero(Value source) {
    return Value.of(
        new Op.Constant(0, source.shape()), source.origin().backward(), "d" + source.label());
  }
}
