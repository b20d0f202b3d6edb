package dev.sinter.processor.op;

import dev.sinter.BinaryCrossEntropy;
import dev.sinter.Sigmoid;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * {@code p t softplus(-z) + (1 - t) softplus(z)}, the negative log-likelihood of a logit, both
 * through one {@code softplus(-|z|)}. No terms cancel, as those of {@code softplus(z) - t z} do.
 */
final class BinaryCrossEntropyLoss implements PointwiseLoss {
  private static final Option POSITIVE_WEIGHT = new Option("positiveWeight", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return BinaryCrossEntropy.class;
  }

  @Override
  public Optional<Class<? extends Annotation>> activation() {
    return Optional.of(Sigmoid.class);
  }

  @Override
  public List<Option> options() {
    return List.of(POSITIVE_WEIGHT, Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.2.2.2";
  }

  @Override
  public Expr formula(Options options) {
    double weight = options.real(POSITIVE_WEIGHT);
    Expr one = Expr.of(1);
    Expr zero = Expr.of(0);
    Expr positive = Expr.of(weight).times(T);
    Expr negative = one.minus(T);
    Expr both = weight == 1 ? one : positive.plus(negative);
    Expr folded = new Select(Comparison.LESS, Y, zero, Y, Y.negate());
    Expr linear =
        new Select(Comparison.LESS, Y, zero, positive.times(Y).negate(), negative.times(Y));
    return both.times(folded.apply(Function.SOFTPLUS)).plus(linear);
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
