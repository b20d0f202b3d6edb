package dev.sinter.processor.op;

import dev.sinter.CosineDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Infix;
import java.lang.annotation.Annotation;

/** {@code min + (lr - min) (1 + cos(π t / steps)) / 2} until {@code steps}, then {@code min}. */
final class CosineSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return CosineDecay.class;
  }

  @Override
  public Expr rate(Options options, double base) {
    Range atLeastOne = new Range("[1, 2147483647]", x -> x >= 1);
    Range belowBase =
        new Range("[0, " + Infix.print(Expr.of(base)) + "]", x -> x >= 0 && x <= base);
    int steps = options.integer("steps", atLeastOne);
    double minimum = options.real("minimum", belowBase);
    Expr angle = STEP.min(Expr.of(steps)).times(Expr.of(Math.PI / steps));
    Expr half = Expr.of((base - minimum) / 2);
    return Expr.of(minimum).plus(half.times(Expr.of(1).plus(angle.apply(Function.COS))));
  }
}
