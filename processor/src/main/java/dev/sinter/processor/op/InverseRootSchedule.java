package dev.sinter.processor.op;

import dev.sinter.InverseRootDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr / sqrt(t + 1)}. */
final class InverseRootSchedule implements Schedule {
  @Override
  public Class<? extends Annotation> annotation() {
    return InverseRootDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(LENGTH);
  }

  @Override
  public String example() {
    return "@InverseRootDecay";
  }

  @Override
  public String source() {
    return "Zinkevich (2003)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    return Expr.of(base).over(STEP.plus(Expr.of(1)).apply(Function.SQRT));
  }
}
