package dev.sinter.processor.op;

import dev.sinter.StepDecay;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr factor^floor(t / every)}. */
final class StepSchedule implements Schedule {
  private static final Option EVERY = new Option("every", Range.AT_LEAST_ONE);
  private static final Option FACTOR = new Option("factor", Range.SHARE);

  @Override
  public Class<? extends Annotation> annotation() {
    return StepDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(EVERY, FACTOR, LENGTH);
  }

  @Override
  public String example() {
    return "@StepDecay(every = 25, factor = 0.5)";
  }

  @Override
  public String source() {
    return "He et al. (2016)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    Expr stairs = Schedule.stairs(STEP, options.integer(EVERY));
    return Expr.of(base).times(Expr.of(options.real(FACTOR)).pow(stairs));
  }
}
