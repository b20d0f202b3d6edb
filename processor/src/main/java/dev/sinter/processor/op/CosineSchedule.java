package dev.sinter.processor.op;

import dev.sinter.CosineDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Infix;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min + (lr - min) (1 + cos(π t / steps)) / 2} until {@code steps}, then {@code min}. */
final class CosineSchedule implements Schedule {
  private static final Option STEPS = new Option("steps", Range.AT_LEAST_ONE);
  private static final Option MINIMUM = new Option("minimum", Range.NOT_NEGATIVE);

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
    return "@CosineDecay(steps = 80)";
  }

  @Override
  public String source() {
    return "Loshchilov and Hutter (2017), SGDR";
  }

  @Override
  public Expr rate(Options options, double base) {
    Range belowBase = new Range("[0, " + Infix.print(Expr.of(base)) + "]", x -> !(x > base));
    int steps = options.integer(STEPS);
    double minimum = options.real(MINIMUM);
    options.check(MINIMUM.name(), minimum, belowBase);
    Expr angle = STEP.min(Expr.of(steps)).times(Expr.of(Math.PI / steps));
    Expr half = Expr.of((base - minimum) / 2);
    return Expr.of(minimum).plus(half.times(Expr.of(1).plus(angle.apply(Function.COS))));
  }
}
