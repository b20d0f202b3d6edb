package dev.sinter.processor.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Expressions with what occurs more than once in them worked out once, under a name.
 *
 * <p>Both branches of a {@link Select} count: generated code evaluates both.
 */
public final class CommonSubexpressions {

  /** A subexpression under a name; it may use the names of bindings before it. */
  public record Binding(String name, Expr value) {}

  private final String prefix;
  private final Map<Expr, Integer> uses = new HashMap<>();
  private final Map<Expr, Expr> rewritten = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Expr> roots;
  private int nextIndex;

  private CommonSubexpressions(List<Expr> roots, String prefix) {
    this.prefix = prefix;
    for (Expr root : roots) {
      taken.addAll(root.variables());
      countUse(root);
    }
    this.roots = roots.stream().map(this::rewrite).toList();
  }

  /**
   * Finds what the roots share, each within itself and with the others.
   *
   * @param prefix of the names given: prefix0, prefix1 and so on, without those that the roots
   *     already use as variables
   */
  public static CommonSubexpressions of(List<Expr> roots, String prefix) {
    return new CommonSubexpressions(roots, prefix);
  }

  /** In the order in which they are to be evaluated. */
  public List<Binding> bindings() {
    return List.copyOf(bindings);
  }

  /** The given expressions, in the same order, over the names. */
  public List<Expr> roots() {
    return roots;
  }

  /** Counts a node's parents; what lies below a node met again is then used no more than before. */
  private void countUse(Expr expr) {
    if (!expr.children().isEmpty() && uses.merge(expr, 1, Integer::sum) == 1) {
      expr.children().forEach(this::countUse);
    }
  }

  private Expr rewrite(Expr expr) {
    if (expr.children().isEmpty()) {
      return expr;
    }
    Expr known = rewritten.get(expr);
    if (known != null) {
      return known;
    }
    Expr value = expr.withChildren(expr.children().stream().map(this::rewrite).toList());
    Expr result = uses.getOrDefault(expr, 0) > 1 ? bind(value) : value;
    rewritten.put(expr, result);
    return result;
  }

  private Expr bind(Expr value) {
    String name;
    do {
      name = prefix + nextIndex++;
    } while (taken.contains(name));
    bindings.add(new Binding(name, value));
    return new Variable(name);
  }
}
