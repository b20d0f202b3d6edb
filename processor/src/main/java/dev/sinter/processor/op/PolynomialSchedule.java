package dev.sinter.processor.op;

import dev.sinter.PolynomialDecay;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min + (lr - min) (1 - t / steps)^power} until {@code steps}, then {@code min}. */
final class PolynomialSchedule implements Schedule {
  private static final Option POWER = new Option("power", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return PolynomialDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(STEPS, POWER, MINIMUM);
  }

  @Override
  public String example() {
    return "@PolynomialDecay(steps = 100, power = 2)";
  }

  @Override
  public String source() {
    return "Chen et al. (2018), DeepLab";
  }

  @Override
  public Expr rate(Options options, double base) {
    int steps = options.integer(STEPS);
    double minimum = Schedule.minimum(options, base);
    Expr left = Expr.of(1).minus(STEP.over(Expr.of(steps)));
    Expr height = Expr.of(base - minimum).times(left.pow(Expr.of(options.real(POWER))));
    return Expr.of(minimum).plus(height);
  }
}
