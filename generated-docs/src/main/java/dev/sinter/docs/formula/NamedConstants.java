package dev.sinter.docs.formula;

import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Constants as a person would write them: {@code pi / 1800} in place of {@code
 * 0.0017453292519943296}, {@code sqrt(2)}, {@code 1 / 6}.
 */
public final class NamedConstants {
  private static final int LARGEST = 1000;
  private static final int SHORT = 6;

  private static final Expr PI = Expr.variable("pi");
  private static final Expr ONE = Expr.of(1);
  private static final Expr TWO = Expr.of(2);

  private NamedConstants() {}

  /** The expression with such constants; π is the variable {@code pi}. */
  public static Expr of(Expr expr) {
    if (expr instanceof Constant constant) {
      double value = constant.value();
      return value < 0 ? negative(constant) : positive(constant);
    }
    return expr.children().isEmpty()
        ? expr
        : expr.withChildren(expr.children().stream().map(NamedConstants::of).toList());
  }

  private static Expr negative(Constant constant) {
    Expr named = positive(new Constant(-constant.value()));
    if (named instanceof Constant positive) {
      return new Constant(-positive.value());
    }
    return named.negate();
  }

  private static Expr positive(Constant constant) {
    double value = constant.value();
    if (value == 0 || !Double.isFinite(value)) {
      return constant;
    }
    double round = new BigDecimal(value).round(new MathContext(SHORT)).doubleValue();
    if (isNear(value, round)) {
      return Expr.of(round);
    }
    if (isNear(value, Math.sqrt(2 / Math.PI))) {
      return TWO.over(PI).apply(Function.SQRT);
    }
    if (isNear(value, 1 / Math.sqrt(2 * Math.PI))) {
      return ONE.over(TWO.times(PI).apply(Function.SQRT));
    }
    if (isNear(value, 2 / Math.sqrt(Math.PI))) {
      return TWO.over(PI.apply(Function.SQRT));
    }
    double square = Math.rint(value * value);
    if (square < LARGEST && isNear(value, Math.sqrt(square))) {
      return Expr.of(square).apply(Function.SQRT);
    }
    double inverse = Math.rint(1 / value);
    if (inverse < LARGEST && isNear(value, 1.0 / inverse)) {
      return ONE.over(Expr.of(inverse));
    }
    double divisor = Math.rint(Math.PI / value);
    if (divisor >= 1 && isNear(value, Math.PI / divisor)) {
      return divisor == 1 ? PI : PI.over(Expr.of(divisor));
    }
    return constant;
  }

  /** Whether a computation in double may have given one for the other. */
  private static boolean isNear(double value, double named) {
    return Math.abs(value - named) <= 2 * Math.ulp(value);
  }
}
