package dev.sinter.processor.op;

import dev.sinter.ExponentialDecay;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code lr e^(-rate t)}. */
final class ExponentialSchedule implements Schedule {
  private static final Option RATE = new Option("rate", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return ExponentialDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(RATE);
  }

  @Override
  public String example() {
    return "@ExponentialDecay(rate = 0.03)";
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 8.3.1";
  }

  @Override
  public Expr rate(Options options, double base) {
    double rate = options.real(RATE);
    return Expr.of(base).times(Expr.of(-rate).times(STEP).apply(Function.EXP));
  }
}
