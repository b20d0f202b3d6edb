package dev.sinter.processor.op;

import dev.sinter.ExponentialDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr e^(-rate floor(t / every))}. */
final class ExponentialSchedule implements Schedule {
  private static final Option RATE = new Option("rate", Range.POSITIVE);
  private static final Option EVERY = new Option("every", Range.AT_LEAST_ONE);

  @Override
  public Class<? extends Annotation> annotation() {
    return ExponentialDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(RATE, EVERY, LENGTH);
  }

  @Override
  public String example() {
    return "@ExponentialDecay(rate = 0.03)";
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 8.3.1";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    Expr time = Schedule.stairs(STEP, options.integer(EVERY));
    Expr exponent = Expr.of(-options.real(RATE)).times(time);
    return Expr.of(base).times(exponent.apply(Function.EXP));
  }
}
