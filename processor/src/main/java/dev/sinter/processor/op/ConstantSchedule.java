package dev.sinter.processor.op;

import dev.sinter.ConstantRate;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;

/** {@code lr}. */
final class ConstantSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return ConstantRate.class;
  }

  @Override
  public Expr rate(Options options, double base) {
    return Expr.of(base);
  }
}
