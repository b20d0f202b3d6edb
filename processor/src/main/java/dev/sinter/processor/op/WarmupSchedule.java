package dev.sinter.processor.op;

import dev.sinter.Warmup;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr (start + (1 - start) t / steps)} until {@code steps}, then {@code lr}. */
final class WarmupSchedule implements Schedule {
  private static final Option START = new Option("start", Range.UNIT);

  @Override
  public Class<? extends Annotation> annotation() {
    return Warmup.class;
  }

  @Override
  public List<Option> options() {
    return List.of(STEPS, START);
  }

  @Override
  public String example() {
    return "@Warmup(steps = 100)";
  }

  @Override
  public String source() {
    return "Goyal et al. (2017)";
  }

  @Override
  public Expr rate(Options options, double base) {
    int steps = options.integer(STEPS);
    double start = options.real(START);
    Expr rise = Expr.of(base * (1 - start) / steps).times(STEP);
    return Expr.of(base * start).plus(rise);
  }
}
