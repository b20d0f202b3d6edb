package dev.sinter.processor.expr;

import java.util.Map;

/**
 * The value of an expression, in double.
 *
 * <p>Built on {@link StrictMath}, so that constants folded by the compiler are the same bits on
 * every machine.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Evaluates an expression.
   *
   * @throws IllegalArgumentException if a variable of the expression has no value
   */
  public static double evaluate(Expr expr, Map<String, Double> values) {
    if (expr instanceof Constant constant) {
      return constant.value();
    }
    if (expr instanceof Variable variable) {
      Double value = values.get(variable.name());
      if (value == null) {
        throw new IllegalArgumentException("no value for variable " + variable.name());
      }
      return value;
    }
    if (expr instanceof Select select) {
      boolean holds =
          select
              .comparison()
              .test(evaluate(select.left(), values), evaluate(select.right(), values));
      return evaluate(holds ? select.then() : select.otherwise(), values);
    }
    Call call = (Call) expr;
    double first = evaluate(call.arguments().get(0), values);
    double second = call.function().arity() == 2 ? evaluate(call.arguments().get(1), values) : 0;
    return apply(call.function(), first, second);
  }

  /** A function's value; {@code second} is not looked at by functions of one argument. */
  static double apply(Function function, double first, double second) {
    return switch (function) {
      case ADD -> first + second;
      case SUBTRACT -> first - second;
      case MULTIPLY -> first * second;
      case DIVIDE -> first / second;
      case NEGATE -> -first;
      case MIN -> Math.min(first, second);
      case MAX -> Math.max(first, second);
      case POW -> StrictMath.pow(first, second);
      case ABS -> Math.abs(first);
      case FLOOR -> Math.floor(first);
      case SQRT -> Math.sqrt(first);
      case EXP -> StrictMath.exp(first);
      case EXPM1 -> StrictMath.expm1(first);
      case LOG -> StrictMath.log(first);
      case SIN -> StrictMath.sin(first);
      case COS -> StrictMath.cos(first);
      case TANH -> StrictMath.tanh(first);
      case SIGMOID -> sigmoid(first);
      case SOFTPLUS -> Math.max(first, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(first)));
      case ERF -> ErrorFunction.erf(first);
    };
  }

  /** Never takes exp of a positive number, so that it neither overflows nor loses small values. */
  private static double sigmoid(double x) {
    double small = StrictMath.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + small) : small / (1 + small);
  }
}
