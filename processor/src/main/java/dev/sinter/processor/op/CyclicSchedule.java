package dev.sinter.processor.op;

import dev.sinter.CyclicRate;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min + (lr - min) (1 - |2 s / period - 1|) shrink^c} in step s of cycle c. */
final class CyclicSchedule implements Schedule {
  private static final Option PERIOD =
      new Option("period", new Range("[2, 2147483647]", x -> x >= 2));
  private static final Option SHRINK = new Option("shrink", Range.SHARE);

  @Override
  public Class<? extends Annotation> annotation() {
    return CyclicRate.class;
  }

  @Override
  public List<Option> options() {
    return List.of(PERIOD, MINIMUM, SHRINK, LENGTH);
  }

  @Override
  public String example() {
    return "@CyclicRate(period = 40, shrink = 0.5)";
  }

  @Override
  public String source() {
    return "Smith (2017)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    double minimum = Schedule.minimum(options, base);
    Expr one = Expr.of(1);
    Expr cycles = STEP.over(Expr.of(options.integer(PERIOD)));
    Expr number = cycles.apply(Function.FLOOR);
    Expr triangle =
        one.minus(Expr.of(2).times(cycles.minus(number)).minus(one).apply(Function.ABS));
    Expr height = Expr.of(base - minimum).times(Expr.of(options.real(SHRINK)).pow(number));
    return Expr.of(minimum).plus(height.times(triangle));
  }
}
