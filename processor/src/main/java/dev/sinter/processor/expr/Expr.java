package dev.sinter.processor.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scalar expression: immutable, compared by structure.
 *
 * <p>Activations, losses, optimizer updates, schedules and the user's formulas are all expressions;
 * derivatives, vector code and the formulas of the documentation follow from them.
 */
public sealed interface Expr permits Constant, Variable, Call, Select {

  static Expr of(double value) {
    return new Constant(value);
  }

  static Expr variable(String name) {
    return new Variable(name);
  }

  default Expr plus(Expr other) {
    return Call.of(Function.ADD, this, other);
  }

  default Expr minus(Expr other) {
    return Call.of(Function.SUBTRACT, this, other);
  }

  default Expr times(Expr other) {
    return Call.of(Function.MULTIPLY, this, other);
  }

  default Expr over(Expr other) {
    return Call.of(Function.DIVIDE, this, other);
  }

  default Expr negate() {
    return Call.of(Function.NEGATE, this);
  }

  default Expr apply(Function function) {
    return Call.of(function, this);
  }

  default Expr pow(Expr exponent) {
    return Call.of(Function.POW, this, exponent);
  }

  default Expr max(Expr other) {
    return Call.of(Function.MAX, this, other);
  }

  default Expr min(Expr other) {
    return Call.of(Function.MIN, this, other);
  }

  /** The expressions directly below this one, left to right. */
  List<Expr> children();

  /** The same expression over other children, as many as {@link #children()} gives. */
  Expr withChildren(List<Expr> children);

  /** Names of the variables, in order of first appearance. */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    collectVariables(this, names);
    return names;
  }

  /** Puts expressions in place of variables, all at once. */
  default Expr substitute(Map<String, Expr> replacements) {
    if (this instanceof Variable variable) {
      return replacements.getOrDefault(variable.name(), this);
    }
    return children().isEmpty()
        ? this
        : withChildren(children().stream().map(c -> c.substitute(replacements)).toList());
  }

  /** Puts {@code to} in place of every subexpression equal to {@code from}. */
  default Expr replace(Expr from, Expr to) {
    if (equals(from)) {
      return to;
    }
    return children().isEmpty()
        ? this
        : withChildren(children().stream().map(c -> c.replace(from, to)).toList());
  }

  private static void collectVariables(Expr expr, Set<String> names) {
    if (expr instanceof Variable variable) {
      names.add(variable.name());
    }
    expr.children().forEach(child -> collectVariables(child, names));
  }
}
