package dev.sinter.processor.op;

import dev.sinter.MeanSquaredError;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;

/** {@code (y - t)²}. */
final class MeanSquaredErrorLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return MeanSquaredError.class;
  }

  @Override
  public Expr formula(Options options) {
    return Y.minus(T).pow(Expr.of(2));
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.VALUES;
  }
}
