package dev.sinter.processor.op;

import dev.sinter.CosineRestarts;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** Half cosines, each over a period that is a multiple of the one before. */
final class CosineRestartsSchedule implements Schedule {
  private static final Option PERIOD = new Option("period", Range.AT_LEAST_ONE);
  private static final Option MULTIPLIER = new Option("multiplier", Range.AT_LEAST_ONE);

  /**
   * More than the logarithm may be off, less than a step makes: periods begin where they should.
   */
  private static final double ROUNDING = 1e-12;

  @Override
  public Class<? extends Annotation> annotation() {
    return CosineRestarts.class;
  }

  @Override
  public List<Option> options() {
    return List.of(PERIOD, MULTIPLIER, MINIMUM, LENGTH);
  }

  @Override
  public String example() {
    return "@CosineRestarts(period = 20, multiplier = 2)";
  }

  @Override
  public String source() {
    return "Loshchilov and Hutter (2017), SGDR";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    int period = options.integer(PERIOD);
    int multiplier = options.integer(MULTIPLIER);
    double minimum = Schedule.minimum(options, base);
    Expr length = Expr.of(period);
    Expr periods = STEP.over(length);
    if (multiplier <= 1) {
      return Schedule.halfCosine(base, minimum, periods.minus(periods.apply(Function.FLOOR)));
    }
    // Before period number n lie (multiplier^n - 1) / (multiplier - 1) times the first one.
    Expr more = Expr.of(multiplier - 1);
    Expr power = Expr.of(1).plus(more.times(periods));
    Expr number =
        power
            .apply(Function.LOG)
            .over(Expr.of(StrictMath.log(multiplier)))
            .plus(Expr.of(ROUNDING))
            .apply(Function.FLOOR);
    Expr first = Expr.of(multiplier).pow(number);
    return Schedule.halfCosine(base, minimum, power.minus(first).over(more.times(first)));
  }
}
