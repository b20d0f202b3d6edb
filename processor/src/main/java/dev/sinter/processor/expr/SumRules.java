package dev.sinter.processor.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Simplification of sums and differences: equal terms and constants are collected. */
final class SumRules {
  private static final Expr ONE = new Constant(1);

  /** The terms met so far, by their factors, in order of appearance. */
  private final Map<Object, Term> terms = new LinkedHashMap<>();

  private int met;

  private SumRules() {}

  static Expr apply(Call sum) {
    Expr first = sum.arguments().get(0);
    if (sum.function() == Function.ADD && first.equals(sum.arguments().get(1))) {
      // Whole: taking a sum apart would hide what it shares.
      return ProductRules.apply(Call.of(Function.MULTIPLY, new Constant(2), first));
    }
    if (first instanceof Select one
        && sum.arguments().get(1) instanceof Select other
        && SelectRules.isSameChoice(one, other)) {
      // It may be 0 in a branch.
      return new Select(
          one.comparison(),
          one.left(),
          one.right(),
          Simplifier.atRoot(Call.of(sum.function(), one.then(), other.then())),
          Simplifier.atRoot(Call.of(sum.function(), one.otherwise(), other.otherwise())));
    }
    Expr stable = exponentialLessOne(sum);
    if (stable != null) {
      return stable;
    }
    Expr unconditional = SelectRules.sameEitherWay(sum);
    if (unconditional != null) {
      return unconditional;
    }
    SumRules rules = new SumRules();
    rules.flatten(sum, 1);
    rules.joinComplement();
    return rules.nothingCollected() ? signs(sum) : rules.rebuilt();
  }

  /** exp(x) - 1, 1 - exp(x) and expm1(x) + 1 by the function that loses no digits; else null. */
  private static @Nullable Expr exponentialLessOne(Call sum) {
    Expr a = sum.arguments().get(0);
    Expr b = sum.arguments().get(1);
    if (sum.function() == Function.ADD) {
      if (b.equals(new Constant(-1)) && ProductRules.isCall(a, Function.EXP)) {
        return a.children().get(0).apply(Function.EXPM1);
      }
      Expr other = a.equals(ONE) ? b : b.equals(ONE) ? a : ONE;
      return ProductRules.isCall(other, Function.EXPM1)
          ? other.children().get(0).apply(Function.EXP)
          : null;
    }
    if (b.equals(ONE) && ProductRules.isCall(a, Function.EXP)) {
      return a.children().get(0).apply(Function.EXPM1);
    }
    return a.equals(ONE) && ProductRules.isCall(b, Function.EXP)
        ? b.children().get(0).apply(Function.EXPM1).negate()
        : null;
  }

  private void flatten(Expr expr, double sign) {
    if (expr instanceof Call call) {
      Expr first = call.arguments().get(0);
      switch (call.function()) {
        case ADD -> {
          flatten(first, sign);
          flatten(call.arguments().get(1), sign);
          return;
        }
        case SUBTRACT -> {
          flatten(first, sign);
          flatten(call.arguments().get(1), -sign);
          return;
        }
        case NEGATE -> {
          flatten(first, -sign);
          return;
        }
        default -> {}
      }
    }
    met++;
    Term term = Term.of(expr, sign);
    terms.merge(factors(term.rest), term, Term::plus);
  }

  /**
   * {@code 1 - sigmoid(-x)} beside other terms as {@code sigmoid(x)}. Alone it stays: it is the
   * factor of a derivative that is written through the function's own value.
   */
  private void joinComplement() {
    Term one = terms.get(factors(ONE));
    if (one == null || met < 3) {
      return;
    }
    for (Term term : List.copyOf(terms.values())) {
      if (term.coefficient == -one.coefficient
          && ProductRules.isCall(term.rest, Function.SIGMOID)
          && ProductRules.isCall(term.rest.children().get(0), Function.NEGATE)) {
        Expr argument = term.rest.children().get(0).children().get(0);
        terms.remove(factors(ONE));
        terms.remove(factors(term.rest));
        Term joined = new Term(one.coefficient, argument.apply(Function.SIGMOID));
        terms.merge(factors(joined.rest), joined, Term::plus);
        return;
      }
    }
  }

  /** Equal for products of the same factors in any order. */
  private static Object factors(Expr expr) {
    Map<Expr, Integer> powers = new HashMap<>();
    countFactors(expr, 1, powers);
    return powers;
  }

  private static void countFactors(Expr expr, int power, Map<Expr, Integer> powers) {
    if (expr instanceof Call call
        && (call.function() == Function.MULTIPLY || call.function() == Function.DIVIDE)) {
      countFactors(call.arguments().get(0), power, powers);
      countFactors(
          call.arguments().get(1), call.function() == Function.MULTIPLY ? power : -power, powers);
    } else if (!expr.equals(ONE)) {
      // A factor above and below the line does not cancel: it may be zero.
      powers.merge(power > 0 ? expr : ONE.over(expr), 1, Integer::sum);
    }
  }

  private boolean nothingCollected() {
    return terms.size() == met && terms.values().stream().noneMatch(term -> term.coefficient == 0)
        || terms.values().stream().anyMatch(term -> !Double.isFinite(term.coefficient));
  }

  private Expr rebuilt() {
    List<Term> left = new ArrayList<>(terms.values());
    left.removeIf(term -> term.coefficient == 0);
    if (left.isEmpty()) {
      return new Constant(0);
    }
    int first = 0;
    while (first < left.size() && left.get(first).coefficient < 0) {
      first++;
    }
    // y - x rather than -x + y.
    Expr sum = left.remove(first == left.size() ? 0 : first).expr();
    for (Term term : left) {
      sum = signs(sum.plus(term.expr()));
    }
    return sum;
  }

  /** Moves signs from the terms into the operator. */
  private static Expr signs(Expr sum) {
    if (!(sum instanceof Call call)) {
      return sum;
    }
    Expr a = call.arguments().get(0);
    Expr b = call.arguments().get(1);
    boolean add = call.function() == Function.ADD;
    if (Simplifier.isNegative(b)) {
      Expr positive = Simplifier.negate(b);
      return signs(add ? a.minus(positive) : a.plus(positive));
    }
    if (add && Simplifier.isNegative(a)) {
      return b.minus(Simplifier.negate(a));
    }
    if (!add && a instanceof Call negated && negated.function() == Function.NEGATE) {
      return negated.arguments().get(0).plus(b).negate();
    }
    return sum;
  }

  /** coefficient * rest; a constant has the rest 1. */
  private record Term(double coefficient, Expr rest) {
    static Term of(Expr expr, double sign) {
      if (expr instanceof Constant constant) {
        return new Term(sign * constant.value(), ONE);
      }
      double coefficient = ProductRules.coefficient(expr);
      if (Double.isFinite(coefficient)) {
        return new Term(sign * coefficient, ProductRules.withCoefficient(expr, 1));
      }
      return new Term(sign, expr);
    }

    Term plus(Term other) {
      return new Term(coefficient + other.coefficient, rest);
    }

    Expr expr() {
      return ProductRules.scale(coefficient, rest);
    }
  }
}
