package dev.sinter.processor.op;

import dev.sinter.BinaryCrossEntropy;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code softplus(z) - t z}, the negative log-likelihood of a logit. */
final class BinaryCrossEntropyLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return BinaryCrossEntropy.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.2.2.2";
  }

  @Override
  public Expr formula(Options options) {
    return Y.apply(Function.SOFTPLUS).minus(T.times(Y));
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.PROBABILITIES;
  }

  @Override
  public boolean fits(Scope scope, OperationSpec operation, Shape sample) {
    return PointwiseLoss.fitsOne(scope, operation, sample, "SoftmaxCrossEntropy");
  }
}
