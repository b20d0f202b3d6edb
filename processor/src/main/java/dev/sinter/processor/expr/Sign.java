package dev.sinter.processor.expr;

/** What is known of an expression's sign in exact arithmetic, for every value of its variables. */
final class Sign {
  private static final Expr ZERO = new Constant(0);

  private Sign() {}

  /** 1, -1 or 0: the derivative of the absolute value. */
  static Expr of(Expr expr) {
    return new Select(
        Comparison.GREATER,
        expr,
        ZERO,
        new Constant(1),
        new Select(Comparison.LESS, expr, ZERO, new Constant(-1), ZERO));
  }

  static boolean isPositive(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value() > 0;
    }
    if (expr instanceof Select select) {
      return isPositive(select.then()) && isPositive(select.otherwise());
    }
    if (!(expr instanceof Call call)) {
      return false;
    }
    Expr a = call.arguments().get(0);
    Expr b = call.arguments().get(call.arguments().size() - 1);
    return switch (call.function()) {
      case EXP, SIGMOID, SOFTPLUS -> true;
      case ADD -> isPositive(a) && isNonNegative(b) || isNonNegative(a) && isPositive(b);
      case MULTIPLY, DIVIDE, MIN -> isPositive(a) && isPositive(b);
      case MAX -> isPositive(a) || isPositive(b);
      case SQRT, ABS, POW, EXPM1 -> isPositive(a);
      case SUBTRACT, NEGATE, FLOOR, LOG, SIN, COS, TANH, ERF -> false;
    };
  }

  static boolean isNonNegative(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value() >= 0;
    }
    if (expr instanceof Select select) {
      return isNonNegative(select.then()) && isNonNegative(select.otherwise());
    }
    if (!(expr instanceof Call call)) {
      return false;
    }
    Expr a = call.arguments().get(0);
    Expr b = call.arguments().get(call.arguments().size() - 1);
    return switch (call.function()) {
      case ABS, SQRT, EXP, SIGMOID, SOFTPLUS -> true;
      case ADD, DIVIDE, MIN -> isNonNegative(a) && isNonNegative(b);
      case MULTIPLY -> a.equals(b) || isNonNegative(a) && isNonNegative(b);
      case MAX -> isNonNegative(a) || isNonNegative(b);
      case POW, FLOOR, EXPM1, TANH, ERF -> isNonNegative(a);
      case SUBTRACT, NEGATE, LOG, SIN, COS -> false;
    };
  }
}
