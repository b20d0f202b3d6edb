package dev.sinter.processor.op;

import dev.sinter.MeanAbsoluteError;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code |y - t|}. */
final class MeanAbsoluteErrorLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return MeanAbsoluteError.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning, 10.6";
  }

  @Override
  public Expr formula(Options options) {
    return Y.minus(T).apply(Function.ABS);
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.VALUES;
  }
}
