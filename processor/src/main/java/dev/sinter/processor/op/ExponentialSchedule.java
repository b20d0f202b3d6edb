package dev.sinter.processor.op;

import dev.sinter.ExponentialDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;

/** {@code lr e^(-rate t)}. */
final class ExponentialSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return ExponentialDecay.class;
  }

  @Override
  public Expr rate(Options options, double base) {
    double rate = options.real("rate", Range.POSITIVE);
    return Expr.of(base).times(Expr.of(-rate).times(STEP).apply(Function.EXP));
  }
}
