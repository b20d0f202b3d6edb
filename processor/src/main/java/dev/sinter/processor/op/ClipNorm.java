package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/** Multiplies with {@code limit / max(‖g‖, limit)}, the norm being that of all parameters. */
record ClipNorm(double limit) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr longest = Expr.of(limit);
    Expr factor = update.local("clipping", longest.over(UpdateRule.GRADIENT_NORM.max(longest)));
    return update.local("clipped", factor.times(gradient));
  }
}
