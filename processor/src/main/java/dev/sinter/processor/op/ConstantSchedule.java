package dev.sinter.processor.op;

import dev.sinter.ConstantRate;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr}. */
final class ConstantSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return ConstantRate.class;
  }

  @Override
  public List<Option> options() {
    return List.of(LENGTH);
  }

  @Override
  public String example() {
    return "@ConstantRate";
  }

  @Override
  public String source() {
    return "Robbins and Monro (1951)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    return Expr.of(base);
  }
}
