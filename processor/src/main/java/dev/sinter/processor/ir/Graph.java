package dev.sinter.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A computation, given by what is wanted of it. A value that no root needs is not part of it, so
 * there is no dead code to remove.
 */
public record Graph(List<Root> roots) {
  public Graph {
    roots = List.copyOf(roots);
  }

  /** All values, every value after its inputs; the order depends on the graph alone. */
  public List<Value> values() {
    List<Value> ordered = new ArrayList<>();
    Set<Value> seen = new HashSet<>();
    for (Root root : roots) {
      visit(root.value(), seen, ordered);
    }
    return ordered;
  }

  /** For every value the values that read it, in order; roots do not count. */
  public Map<Value, List<Value>> users() {
    Map<Value, List<Value>> users = new HashMap<>();
    for (Value value : values()) {
      for (Value input : value.inputs()) {
        users.computeIfAbsent(input, key -> new ArrayList<>()).add(value);
      }
    }
    return users;
  }

  public List<Root> roots(Root.Kind kind) {
    return roots.stream().filter(root -> root.kind() == kind).toList();
  }

  /** Whether {@code value} is wanted as a result. */
  public boolean isRoot(Value value) {
    return roots.stream().anyMatch(root -> root.value() == value);
  }

  /**
   * The graph with every value replaced by what {@code rule} makes of it.
   *
   * @param rule takes the old value and its inputs already replaced
   */
  public Graph rewrite(BiFunction<Value, List<Value>, Value> rule) {
    Map<Value, Value> replaced = new IdentityHashMap<>();
    for (Value value : values()) {
      List<Value> inputs = value.inputs().stream().map(replaced::get).toList();
      replaced.put(value, rule.apply(value, inputs));
    }
    return new Graph(
        roots.stream().map(root -> root.withValue(replaced.get(root.value()))).toList());
  }

  private static void visit(Value value, Set<Value> seen, List<Value> ordered) {
    if (seen.add(value)) {
      value.inputs().forEach(input -> visit(input, seen, ordered));
      ordered.add(value);
    }
  }
}
