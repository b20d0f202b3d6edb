package dev.sinter.processor.op;

import dev.sinter.CosineWave;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min + (lr - min) (1 + cos(π t / halfPeriod)) / 2}. */
final class CosineWaveSchedule implements Schedule {
  private static final Option HALF_PERIOD = new Option("halfPeriod", Range.AT_LEAST_ONE);

  @Override
  public Class<? extends Annotation> annotation() {
    return CosineWave.class;
  }

  @Override
  public List<Option> options() {
    return List.of(HALF_PERIOD, MINIMUM, LENGTH);
  }

  @Override
  public String example() {
    return "@CosineWave(halfPeriod = 30)";
  }

  @Override
  public String source() {
    return "Loshchilov and Hutter (2017), SGDR";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    double minimum = Schedule.minimum(options, base);
    return Schedule.halfCosine(base, minimum, STEP.over(Expr.of(options.integer(HALF_PERIOD))));
  }
}
