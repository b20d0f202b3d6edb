package dev.sinter.processor.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Simplification of products and quotients: constant factors are collected at the front. */
final class ProductRules {
  private static final Expr ZERO = new Constant(0);
  private static final Expr ONE = new Constant(1);

  private ProductRules() {}

  static Expr apply(Call product) {
    Expr a = product.arguments().get(0);
    Expr b = product.arguments().get(1);
    if (product.function() == Function.MULTIPLY && (b.equals(Sign.of(a)) || a.equals(Sign.of(b)))) {
      return Simplifier.atRoot((b.equals(Sign.of(a)) ? a : b).apply(Function.ABS));
    }
    Expr chosen = intoSelect(product);
    if (chosen != null) {
      return chosen;
    }
    // Asked of the factors, since a product of small constants may come to 0 too.
    if (isZero(product.function(), a, b)) {
      return ZERO;
    }
    Factored factored = Factored.of(product);
    if (!isNormal(factored.numerator) || !isNormal(factored.denominator)) {
      return product;
    }
    double coefficient = factored.numerator / factored.denominator;
    if (!isNormal(coefficient)) {
      return product;
    }
    boolean exact = Math.fma(coefficient, factored.denominator, -factored.numerator) == 0;
    if (!exact && Math.abs(factored.numerator) == 1 && !isCall(factored.rest, Function.DIVIDE)) {
      // x / 3 says more than 0.3333333333333333 * x.
      Expr quotient = factored.rest.over(new Constant(Math.abs(factored.denominator)));
      return coefficient < 0 ? quotient.negate() : quotient;
    }
    return scale(coefficient, factored.rest);
  }

  /** coefficient * rest; the rest of a constant is 1. */
  static Expr scale(double coefficient, Expr rest) {
    if (rest.equals(ONE)) {
      return new Constant(coefficient);
    }
    double product = coefficient * coefficient(rest);
    if (isNormal(product)) {
      return withCoefficient(rest, product);
    }
    if (coefficient == 1) {
      return rest;
    }
    return coefficient == -1 ? Simplifier.negate(rest) : new Constant(coefficient).times(rest);
  }

  /**
   * The constant that a product or quotient starts with: the 2 of {@code 2 * x} and of {@code 2 / x
   * / y}; NaN if it starts with none.
   */
  static double coefficient(Expr expr) {
    if (!isCall(expr, Function.MULTIPLY) && !isCall(expr, Function.DIVIDE)) {
      return Double.NaN;
    }
    Expr first = expr.children().get(0);
    if (first instanceof Constant constant) {
      return constant.value();
    }
    return isCall(expr, Function.DIVIDE) && isCall(first, Function.DIVIDE)
        ? coefficient(first)
        : Double.NaN;
  }

  /** The same product or quotient with another constant at its start, but never 1 times it. */
  static Expr withCoefficient(Expr expr, double coefficient) {
    Expr first = expr.children().get(0);
    Expr second = expr.children().get(1);
    if (isCall(expr, Function.MULTIPLY) && Math.abs(coefficient) == 1) {
      return coefficient == 1 ? second : second.negate();
    }
    Expr changed =
        first instanceof Constant ? new Constant(coefficient) : withCoefficient(first, coefficient);
    return expr.withChildren(List.of(changed, second));
  }

  /** The z of 1 + exp(z) or exp(z) + 1. */
  static @Nullable Expr exponentOfOnePlusExp(Expr expr) {
    if (!isCall(expr, Function.ADD)) {
      return null;
    }
    Expr a = expr.children().get(0);
    Expr b = expr.children().get(1);
    Expr exponential = a.equals(ONE) ? b : b.equals(ONE) ? a : ONE;
    return isCall(exponential, Function.EXP) ? exponential.children().get(0) : null;
  }

  /** Moves a factor or divisor into a choice one of whose branches is 0, which it leaves 0. */
  private static @Nullable Expr intoSelect(Call product) {
    Expr a = product.arguments().get(0);
    Expr b = product.arguments().get(1);
    if (hasZeroBranch(a)) {
      Select select = (Select) a;
      return branches(
          select, times(product, select.then(), b), times(product, select.otherwise(), b));
    }
    if (product.function() == Function.MULTIPLY && hasZeroBranch(b)) {
      Select select = (Select) b;
      return branches(
          select, times(product, a, select.then()), times(product, a, select.otherwise()));
    }
    return null;
  }

  private static Expr times(Call product, Expr a, Expr b) {
    return isZero(product.function(), a, b)
        ? ZERO
        : Simplifier.atRoot(Call.of(product.function(), a, b));
  }

  /** Whether a product or quotient is 0 by convention; division by 0 is not. */
  private static boolean isZero(Function function, Expr a, Expr b) {
    return a.equals(ZERO) || function == Function.MULTIPLY && b.equals(ZERO);
  }

  private static Expr branches(Select select, Expr then, Expr otherwise) {
    return new Select(select.comparison(), select.left(), select.right(), then, otherwise);
  }

  private static boolean hasZeroBranch(Expr expr) {
    return expr instanceof Select select
        && (select.then().equals(ZERO) || select.otherwise().equals(ZERO));
  }

  /** Neither zero nor infinite nor so small that digits are lost. */
  private static boolean isNormal(double value) {
    return Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL;
  }

  static boolean isCall(Expr expr, Function function) {
    return expr instanceof Call call && call.function() == function;
  }

  /** An expression as numerator / denominator * rest, its constants taken out of the rest. */
  private record Factored(double numerator, double denominator, Expr rest) {
    static Factored of(Expr expr) {
      if (expr instanceof Constant constant) {
        return new Factored(constant.value(), 1, ONE);
      }
      if (expr instanceof Call call) {
        Expr a = call.arguments().get(0);
        switch (call.function()) {
          case NEGATE -> {
            Factored inner = of(a);
            return new Factored(-inner.numerator, inner.denominator, inner.rest);
          }
          case MULTIPLY -> {
            Factored left = of(a);
            Factored right = of(call.arguments().get(1));
            return new Factored(
                left.numerator * right.numerator,
                left.denominator * right.denominator,
                multiply(left.rest, right.rest));
          }
          case DIVIDE -> {
            Factored left = of(a);
            Factored right = of(call.arguments().get(1));
            return new Factored(
                left.numerator * right.denominator,
                left.denominator * right.numerator,
                divide(left.rest, right.rest));
          }
          default -> {}
        }
      }
      return new Factored(1, 1, expr);
    }

    private static Expr multiply(Expr a, Expr b) {
      if (a.equals(ONE)) {
        return b;
      }
      if (b.equals(ONE)) {
        return a;
      }
      if (isReciprocal(b)) {
        return divide(a, b.children().get(1));
      }
      return isReciprocal(a) ? divide(b, a.children().get(1)) : a.times(b);
    }

    private static Expr divide(Expr a, Expr b) {
      if (b.equals(ONE)) {
        return a;
      }
      if (isReciprocal(b)) {
        return multiply(a, b.children().get(1));
      }
      if (a.equals(ONE) && isCall(b, Function.DIVIDE)) {
        return b.children().get(1).over(b.children().get(0));
      }
      Expr exponent = exponentOfOnePlusExp(b);
      if (exponent != null) {
        Expr rest = without(a, exponent.apply(Function.EXP));
        return rest == null
            ? multiply(a, Simplifier.negate(exponent).apply(Function.SIGMOID))
            : multiply(rest, exponent.apply(Function.SIGMOID));
      }
      if (hasOnePlusExp(b)) {
        return divide(divide(a, b.children().get(0)), b.children().get(1));
      }
      Expr cancelled = Sign.isPositive(b) ? without(a, b) : null;
      return cancelled == null ? a.over(b) : cancelled;
    }

    /** Whether 1 + exp(z) is a factor. */
    private static boolean hasOnePlusExp(Expr expr) {
      return exponentOfOnePlusExp(expr) != null
          || isCall(expr, Function.MULTIPLY)
              && expr.children().stream().anyMatch(Factored::hasOnePlusExp);
    }

    private static boolean isReciprocal(Expr expr) {
      return isCall(expr, Function.DIVIDE) && expr.children().get(0).equals(ONE);
    }

    /** A product without one of its factors, or null if it is none of them. */
    private static @Nullable Expr without(Expr product, Expr factor) {
      if (product.equals(factor)) {
        return ONE;
      }
      if (!isCall(product, Function.MULTIPLY)) {
        return null;
      }
      Expr a = product.children().get(0);
      Expr b = product.children().get(1);
      Expr left = without(a, factor);
      if (left != null) {
        return multiply(left, b);
      }
      Expr right = without(b, factor);
      return right == null ? null : multiply(a, right);
    }
  }
}
