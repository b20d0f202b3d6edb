package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * RMSProp: {@code v ← α v + (1 - α) g²}; {@code g / sqrt(v)} goes on. Centred, the square of {@code
 * mean ← α mean + (1 - α) g} is subtracted from v, which makes it an estimate of the variance.
 *
 * <p>Rounding may make that difference negative, so it is at least 0; and the square is at most the
 * largest number, so that it is not infinity minus infinity.
 */
record ScaleByRootMeanSquare(double decay, Epsilon epsilon, boolean centred)
    implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr fresh = update.local("gradient", gradient);
    Expr v = update.state("v");
    update.decay(v, Update.mix(decay, v, fresh.times(fresh)));
    Expr square = v;
    if (centred) {
      Expr mean = update.state("mean");
      update.decay(mean, Update.mix(decay, mean, fresh));
      Expr bounded = mean.times(mean).min(UpdateRule.LARGEST);
      square = update.local("variance", v.minus(bounded).max(Expr.of(0)));
    }
    return fresh.over(epsilon.root(square));
  }
}
