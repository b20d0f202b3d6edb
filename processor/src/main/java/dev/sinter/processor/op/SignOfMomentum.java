package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * Lion: the sign of {@code β₁ m + (1 - β₁) g} goes on; {@code m ← β₂ m + (1 - β₂) g}.
 *
 * <p>The sign is -1, 0 or 1; only for denormal numbers it is something between.
 */
record SignOfMomentum(Moments moments) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr fresh = update.local("gradient", gradient);
    Expr m = update.state("m");
    Expr mixed = Update.mix(moments.beta1(), m, fresh);
    Expr sign = UpdateRule.LARGEST.times(mixed).min(Expr.of(1)).max(Expr.of(-1));
    Expr direction = update.local("direction", sign);
    update.decay(m, Update.mix(moments.beta2(), m, fresh));
    return direction;
  }
}
