package dev.sinter.processor.op;

import dev.sinter.GaussianNegativeLogLikelihood;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code (y - t)² / 2}, summed over the elements. */
final class GaussianNegativeLogLikelihoodLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return GaussianNegativeLogLikelihood.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.2.1.1";
  }

  @Override
  public Expr formula(Options options) {
    return Expr.of(0.5).times(Y.minus(T).pow(Expr.of(2)));
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.VALUES;
  }

  @Override
  public boolean sumsElements() {
    return true;
  }
}
