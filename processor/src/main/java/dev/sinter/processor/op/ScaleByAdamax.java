package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;

/**
 * Adamax: {@code m ← β₁ m + (1 - β₁) g}, {@code u ← max(β₂ u, |g| + ε)}; {@code m / ((1 - β₁ᵗ) u)}
 * goes on.
 */
record ScaleByAdamax(Moments moments, double epsilon) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr fresh = update.local("gradient", gradient);
    Expr m = update.state("m");
    Expr u = update.state("u");
    update.decay(m, Update.mix(moments.beta1(), m, fresh));
    Expr size = fresh.apply(Function.ABS).plus(Expr.of(epsilon));
    update.set(u, Expr.of(moments.beta2()).times(u).max(size));
    return Expr.of(1).over(moments.correction1()).times(m).over(u);
  }
}
