package dev.sinter.processor.op;

import dev.sinter.CosineDecay;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min + (lr - min) (1 + cos(π t / steps)) / 2} until {@code steps}, then {@code min}. */
final class CosineSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return CosineDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(STEPS, MINIMUM);
  }

  @Override
  public String example() {
    return "@CosineDecay(steps = 100)";
  }

  @Override
  public String source() {
    return "Loshchilov and Hutter (2017), SGDR";
  }

  @Override
  public Expr rate(Options options, double base) {
    int steps = options.integer(STEPS);
    double minimum = Schedule.minimum(options, base);
    Expr share = STEP.over(Expr.of(steps));
    return Schedule.halfCosine(base, minimum, share);
  }
}
