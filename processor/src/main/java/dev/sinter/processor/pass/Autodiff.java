package dev.sinter.processor.pass;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.VectorJacobianProducts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reverse-mode differentiation: adds gradients to a graph. */
public final class Autodiff {
  private Autodiff() {}

  /**
   * The gradients of {@code target} by each of {@code sources}, in their order; zero where the
   * target does not depend on the source.
   *
   * @param target a matrix of one element
   */
  public static List<Value> gradients(Value target, List<Value> sources) {
    Value seed = Value.of(new Op.Constant(1, target.shape()), target.origin().backward(), "seed");
    return products(List.of(target), List.of(seed), sources);
  }

  /**
   * The vector-Jacobian products of several targets at once: the gradients of {@code sum over i of
   * <seed i, target i>} by each of {@code sources}, in their order.
   *
   * @param seeds one per target, of its shape, constants to differentiation; all in one phase,
   *     which is that of everything added
   */
  public static List<Value> products(List<Value> targets, List<Value> seeds, List<Value> sources) {
    List<Value> order =
        new Graph(targets.stream().map(t -> new Root(Root.Kind.LOSS, "", t)).toList()).values();
    Set<Value> relevant = dependents(order, sources);
    Map<Value, List<Value>> contributions = new HashMap<>();
    Map<Value, Value> gradients = new HashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      contributions.computeIfAbsent(targets.get(i), key -> new ArrayList<>()).add(seeds.get(i));
    }
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
    Origin.Phase phase = seeds.get(0).origin().phase();
    return sources.stream()
        .map(source -> gradients.getOrDefault(source, zero(source, phase)))
        .toList();
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

  private static Value zero(Value source, Origin.Phase phase) {
    return Value.of(
        new Op.Constant(0, source.shape()),
        source.origin().in(phase),
        VectorJacobianProducts.label(source, phase));
  }
}
