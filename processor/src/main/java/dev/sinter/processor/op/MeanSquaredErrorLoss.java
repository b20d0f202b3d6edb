package dev.sinter.processor.op;

import dev.sinter.MeanSquaredError;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code (y - t)²}. */
final class MeanSquaredErrorLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return MeanSquaredError.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 5.1.4";
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
