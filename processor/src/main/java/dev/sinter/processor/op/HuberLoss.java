package dev.sinter.processor.op;

import dev.sinter.Huber;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code d² / 2} for small {@code d = y - t}, {@code delta (|d| - delta / 2)} for large. */
final class HuberLoss implements PointwiseLoss {
  private static final Option DELTA = new Option("delta", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Huber.class;
  }

  @Override
  public List<Option> options() {
    return List.of(DELTA, Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Huber (1964)";
  }

  @Override
  public Expr formula(Options options) {
    Expr delta = Expr.of(options.real(DELTA));
    Expr difference = Y.minus(T);
    Expr size = difference.apply(Function.ABS);
    return new Select(
        Comparison.LESS_OR_EQUAL,
        size,
        delta,
        Expr.of(0.5).times(difference.pow(Expr.of(2))),
        delta.times(size.minus(Expr.of(0.5).times(delta))));
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.VALUES;
  }
}
