package dev.sinter.processor.op;

import dev.sinter.InverseTimeDecay;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr / (1 + rate floor(t / every))}. */
final class InverseTimeSchedule implements Schedule {
  private static final Option RATE = new Option("rate", Range.POSITIVE);
  private static final Option EVERY = new Option("every", Range.AT_LEAST_ONE);

  @Override
  public Class<? extends Annotation> annotation() {
    return InverseTimeDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(RATE, EVERY, LENGTH);
  }

  @Override
  public String example() {
    return "@InverseTimeDecay(rate = 0.05)";
  }

  @Override
  public String source() {
    return "Robbins and Monro (1951)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    Expr time = Schedule.stairs(STEP, options.integer(EVERY));
    return Expr.of(base).over(Expr.of(1).plus(Expr.of(options.real(RATE)).times(time)));
  }
}
