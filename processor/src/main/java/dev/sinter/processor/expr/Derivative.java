package dev.sinter.processor.expr;

/**
 * Derivatives of expressions, simplified.
 *
 * <p>Where a function's derivative can be told from the function's own value it is written that way
 * ({@code 1 - t * t} for {@code t = tanh(x)}), so that generated code can put the value it already
 * has in place of the call.
 *
 * <p>Conventions at the kinks: {@code max(a, b)} and {@code min(a, b)} follow {@code b} where both
 * are equal, a constant counting as {@code b} (so the derivative of relu at 0 is 0); {@code abs}
 * has derivative 0 at 0, {@code floor} everywhere. {@code pow(a, b)} with variable {@code b} takes
 * its derivative by {@code b} as 0 where {@code a} is not positive.
 */
public final class Derivative {
  private static final Expr ZERO = new Constant(0);
  private static final Expr ONE = new Constant(1);
  private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

  private final String variable;

  private Derivative(String variable) {
    this.variable = variable;
  }

  /** The derivative of an expression by one of its variables; 0 by any other name. */
  public static Expr of(Expr expr, String variable) {
    return Simplifier.simplify(new Derivative(variable).of(Simplifier.simplify(expr)));
  }

  private Expr of(Expr expr) {
    if (expr instanceof Constant) {
      return ZERO;
    }
    if (expr instanceof Variable other) {
      return other.name().equals(variable) ? ONE : ZERO;
    }
    if (!expr.variables().contains(variable)) {
      return ZERO;
    }
    if (expr instanceof Select select) {
      return new Select(
          select.comparison(),
          select.left(),
          select.right(),
          of(select.then()),
          of(select.otherwise()));
    }
    Call call = (Call) expr;
    Expr a = call.arguments().get(0);
    return call.function().arity() == 1
        ? times(slope(call, a), of(a))
        : binary(call, a, call.arguments().get(1));
  }

  /** The derivative of a function of one argument by that argument. */
  private static Expr slope(Call call, Expr x) {
    return switch (call.function()) {
      case NEGATE -> new Constant(-1);
      case ABS -> Sign.of(x);
      case FLOOR -> ZERO;
      case SQRT -> new Constant(0.5).over(call);
      case EXP -> call;
      case EXPM1 -> x.apply(Function.EXP);
      case LOG -> ONE.over(x);
      case SIN -> x.apply(Function.COS);
      case COS -> x.apply(Function.SIN).negate();
      case TANH -> ONE.minus(call.times(call));
      case SIGMOID -> call.times(ONE.minus(call));
      case SOFTPLUS -> x.apply(Function.SIGMOID);
      case ERF -> new Constant(TWO_OVER_SQRT_PI).times(x.times(x).negate().apply(Function.EXP));
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, POW ->
          throw new AssertionError(call.function() + " takes two arguments");
    };
  }

  /** The derivative of a function of two arguments by the variable. */
  private Expr binary(Call call, Expr a, Expr b) {
    Expr da = of(a);
    Expr db = of(b);
    return switch (call.function()) {
      case ADD -> da.plus(db);
      case SUBTRACT -> da.minus(db);
      case MULTIPLY -> times(da, b).plus(times(a, db));
      case DIVIDE -> quotient(call, a, b, da, db);
      case MAX -> new Select(Comparison.GREATER, call, b, da, db);
      case MIN -> new Select(Comparison.LESS, call, b, da, db);
      case POW -> times(powerByBase(a, b), da).plus(times(powerByExponent(call, a), db));
      case NEGATE, ABS, FLOOR, SQRT, EXP, EXPM1, LOG, SIN, COS, TANH, SIGMOID, SOFTPLUS, ERF ->
          throw new AssertionError(call.function() + " takes one argument");
    };
  }

  /**
   * (a' - q b') / b for q = a / b: b is not squared, which in float would soon over- or underflow.
   * But c / b / b where a' b - a b' is a constant c: nothing cancels then, as q b' against a' would
   * in the derivative of x / (1 + |x|) for large x.
   */
  private static Expr quotient(Call quotient, Expr a, Expr b, Expr da, Expr db) {
    if (isZero(db)) {
      return da.over(b);
    }
    Expr numerator = Simplifier.simplify(times(da, b).minus(times(a, db)));
    return numerator instanceof Constant
        ? numerator.over(b).over(b)
        : da.minus(times(quotient, db)).over(b);
  }

  /** b a^(b-1), which at a = 0, b = 0 would be 0 times infinity. */
  private static Expr powerByBase(Expr a, Expr b) {
    Expr slope = b.times(a.pow(b.minus(ONE)));
    return b instanceof Constant ? slope : new Select(Comparison.EQUAL, b, ZERO, ZERO, slope);
  }

  /** a^b log(a), which at a = 0 would be 0 times infinity. */
  private static Expr powerByExponent(Call power, Expr a) {
    return new Select(Comparison.GREATER, a, ZERO, power.times(a.apply(Function.LOG)), ZERO);
  }

  /**
   * Leaves out products with 0, which Select and DIVIDE would otherwise hide from the simplifier.
   */
  private static Expr times(Expr a, Expr b) {
    return isZero(a) || isZero(b) ? ZERO : a.times(b);
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Constant constant && constant.value() == 0;
  }
}
