package dev.sinter.processor.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Shorter forms of the same value.
 *
 * <p>Folds constants, drops neutral elements, collects equal terms and constant factors, turns
 * unstable forms into the stable function ({@code log(1 + exp(x))} into {@code softplus(x)}), small
 * powers into products, and decides choices whose condition is known. The result is the same for
 * the same input, and is its own simplification.
 *
 * <p>The value stays the same up to rounding, with these conventions, as in a textbook:
 *
 * <ul>
 *   <li>{@code 0 * x}, {@code 0 / x} and {@code x - x} are 0 whatever x is, infinity and NaN too;
 *       so a product with {@code select(c, a, 0)} becomes {@code select(c, a * factor, 0)};
 *   <li>{@code x / x} is 1 only where x is positive in exact arithmetic, as {@code exp(y)} is;
 *   <li>{@code pow(x, 0)} is 1; a choice between equal branches is that branch;
 *   <li>the sign of a zero is not kept.
 * </ul>
 *
 * <p>Sums and products in which nothing can be collected keep the shape they were written in:
 * authors choose it for stability, and what is shared between expressions stays shared.
 */
public final class Simplifier {
  /** Two or three are usual; the limit only guards against rules that undo each other. */
  private static final int MAX_ROUNDS = 100;

  private static final int MAX_BASE_SIZE = 24;

  private Simplifier() {}

  public static Expr simplify(Expr expr) {
    Expr current = expr;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Expr next = rewrite(current);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    throw new IllegalStateException("simplification does not settle: " + expr);
  }

  /** One round, from the leaves up. */
  private static Expr rewrite(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value() == 0 ? new Constant(0) : expr; // -0.0 to 0.0
    }
    if (expr instanceof Variable) {
      return expr;
    }
    List<Expr> children = new ArrayList<>();
    boolean changed = false;
    for (Expr child : expr.children()) {
      Expr rewritten = rewrite(child);
      children.add(rewritten);
      changed |= !rewritten.equals(child);
    }
    return atRoot(changed ? expr.withChildren(children) : expr);
  }

  /** Applies the rules to an expression whose children are simplified. */
  static Expr atRoot(Expr expr) {
    if (expr instanceof Select select) {
      return SelectRules.apply(select);
    }
    if (!(expr instanceof Call call)) {
      return expr;
    }
    Expr folded = fold(call);
    if (folded != call) {
      return folded;
    }
    Expr a = call.arguments().get(0);
    return switch (call.function()) {
      case ADD, SUBTRACT -> SumRules.apply(call);
      case NEGATE -> negate(a);
      case MULTIPLY, DIVIDE -> ProductRules.apply(call);
      case MIN, MAX -> extremum(call, a, call.arguments().get(1));
      case POW -> power(call, a, call.arguments().get(1));
      case LOG -> log(call, a);
      case ABS -> Sign.isNonNegative(a) ? a : even(call, a);
      case COS -> even(call, a);
      case TANH -> tanh(call, a);
      case SIN, ERF -> odd(call, a);
      case FLOOR, EXP, EXPM1, SQRT, SIGMOID, SOFTPLUS -> call;
    };
  }

  /** Replaces a function of constants by its value, unless that is infinite or not a number. */
  private static Expr fold(Call call) {
    double[] values = new double[2];
    for (int i = 0; i < call.arguments().size(); i++) {
      if (!(call.arguments().get(i) instanceof Constant constant)) {
        return call;
      }
      values[i] = constant.value();
    }
    double value = Evaluator.apply(call.function(), values[0], values[1]);
    if (call.function() == Function.MULTIPLY) {
      value = rounded(value);
    }
    return Double.isFinite(value) ? new Constant(value + 0.0) : call;
  }

  /**
   * The integer that a product of constants is meant to be: {@code sqrt(2) sqrt(2)} is 2 and not
   * the next double, for the factors were rounded before.
   */
  private static double rounded(double product) {
    double nearest = Math.rint(product);
    return Math.abs(product - nearest) <= Math.ulp(product) ? nearest : product;
  }

  /** Whether an expression is written with a minus that {@link #negate} takes away. */
  static boolean isNegative(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value() < 0;
    }
    return ProductRules.isCall(expr, Function.NEGATE) || ProductRules.coefficient(expr) < 0;
  }

  /** The negative of a simplified expression. */
  static Expr negate(Expr expr) {
    if (expr instanceof Constant constant) {
      return new Constant(0.0 - constant.value());
    }
    if (expr instanceof Select select
        && select.then() instanceof Constant then
        && select.otherwise() instanceof Constant otherwise) {
      return new Select(
          select.comparison(), select.left(), select.right(), negate(then), negate(otherwise));
    }
    if (!(expr instanceof Call call)) {
      return expr.negate();
    }
    Expr a = call.arguments().get(0);
    return switch (call.function()) {
      case NEGATE -> a;
      case SUBTRACT -> call.arguments().get(1).minus(a);
      case MULTIPLY, DIVIDE -> {
        double coefficient = ProductRules.coefficient(call);
        yield Double.isNaN(coefficient)
            ? call.negate()
            : ProductRules.withCoefficient(call, -coefficient);
      }
      default -> call.negate();
    };
  }

  /**
   * tanh(softplus(x)) is s (2 - s) / (1 + (1 - s)^2) for s = sigmoid(x): one function instead of
   * two, and all terms are positive.
   */
  private static Expr tanh(Call call, Expr argument) {
    if (!ProductRules.isCall(argument, Function.SOFTPLUS)
        || Cost.isLonger(argument, MAX_BASE_SIZE)) {
      return odd(call, argument);
    }
    Expr s = argument.children().get(0).apply(Function.SIGMOID);
    Expr rest = new Constant(1).minus(s);
    return s.times(new Constant(2).minus(s)).over(new Constant(1).plus(rest.times(rest)));
  }

  private static Expr odd(Call call, Expr argument) {
    return isNegative(argument) ? negate(negate(argument).apply(call.function())) : call;
  }

  private static Expr even(Call call, Expr argument) {
    return isNegative(argument) ? negate(argument).apply(call.function()) : call;
  }

  /** A constant goes to the right, where derivatives at the kink follow it. */
  private static Expr extremum(Call call, Expr a, Expr b) {
    Function function = call.function();
    if (a.equals(b)) {
      return a;
    }
    if (!(b instanceof Constant bound)) {
      return a instanceof Constant ? Call.of(function, b, a) : call;
    }
    if (function == Function.MAX && bound.value() <= 0 && Sign.isNonNegative(a)) {
      return a;
    }
    if (a instanceof Call inner
        && inner.function() == function
        && inner.arguments().get(1) instanceof Constant innerBound) {
      double both = Evaluator.apply(function, innerBound.value(), bound.value());
      return Call.of(function, inner.arguments().get(0), new Constant(both));
    }
    return call;
  }

  private static Expr power(Call call, Expr base, Expr exponent) {
    if (base.equals(Expr.of(1))) {
      return base;
    }
    if (!(exponent instanceof Constant constant)) {
      return call;
    }
    double value = constant.value();
    if (value == 0) {
      return new Constant(1);
    }
    if (value == 0.5) {
      return base.apply(Function.SQRT);
    }
    if (value == 1) {
      return base;
    }
    if (value == -0.5 || value == -1) {
      return new Constant(1).over(power(call, base, new Constant(-value)));
    }
    // A power of something long would repeat it, and powers of powers grow without bound.
    if (Math.abs(value) > 4 || value != Math.rint(value) || Cost.isLonger(base, MAX_BASE_SIZE)) {
      return call;
    }
    Expr square = base.times(base);
    Expr product =
        switch ((int) Math.abs(value)) {
          case 2 -> square;
          case 3 -> square.times(base);
          default -> square.times(square);
        };
    return value > 0 ? product : new Constant(1).over(product);
  }

  private static Expr log(Call call, Expr argument) {
    if (!(argument instanceof Call inner)) {
      return call;
    }
    Expr a = inner.arguments().get(0);
    return switch (inner.function()) {
      case EXP -> a;
      case SIGMOID -> negate(negate(a).apply(Function.SOFTPLUS));
      case ADD -> {
        Expr exponent = ProductRules.exponentOfOnePlusExp(argument);
        yield exponent == null ? call : exponent.apply(Function.SOFTPLUS);
      }
      case SUBTRACT ->
          a.equals(Expr.of(1))
                  && inner.arguments().get(1) instanceof Call subtrahend
                  && subtrahend.function() == Function.SIGMOID
              ? negate(subtrahend.arguments().get(0).apply(Function.SOFTPLUS))
              : call;
      default -> call;
    };
  }
}
