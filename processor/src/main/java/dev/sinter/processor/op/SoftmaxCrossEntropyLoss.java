package dev.sinter.processor.op;

import dev.sinter.ClassTarget;
import dev.sinter.Softmax;
import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code -sum_c t_c log softmax(z)_c}; for a class index, {@code t} is one-hot. */
final class SoftmaxCrossEntropyLoss implements Loss {
  private static final Option LABEL_SMOOTHING = new Option("labelSmoothing", Range.FRACTION);

  @Override
  public Class<? extends Annotation> annotation() {
    return SoftmaxCrossEntropy.class;
  }

  @Override
  public Optional<Class<? extends Annotation>> activation() {
    return Optional.of(Softmax.class);
  }

  @Override
  public List<Option> options() {
    return List.of(LABEL_SMOOTHING, Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.2.2.3";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value output) {
    if (!ClassScores.fits(scope, operation, output.shape())) {
      return Optional.empty();
    }
    int classes = output.shape().extent(1);
    double smoothing = scope.options(operation).real(LABEL_SMOOTHING);
    ClassWeights weights = ClassWeights.of(scope, operation, classes);
    if (ClassTarget.valueOf(operation.attributes().text("target")) == ClassTarget.PROBABILITIES) {
      Value target = ClassScores.distribution(scope, classes);
      Value masses = weights.times(smoothed(scope, target, smoothing));
      return Optional.of(new CrossEntropy(scope, output).ofMasses(masses));
    }
    Value oneHot = ClassScores.oneHot(scope, classes);
    Value target = smoothed(scope, oneHot, smoothing);
    CrossEntropy crossEntropy = new CrossEntropy(scope, output);
    if (!weights.areEqual()) {
      return Optional.of(weights.normalize(crossEntropy.ofMasses(weights.times(target)), oneHot));
    }
    return Optional.of(
        smoothing == 0 ? crossEntropy.ofLabel(oneHot) : crossEntropy.ofDistribution(target));
  }

  /** {@code (1 - e) t + e / classes}. */
  private static Value smoothed(Scope scope, Value target, double smoothing) {
    if (smoothing == 0) {
      return target;
    }
    double even = smoothing / target.shape().extent(1);
    return scope.pointwise(
        "smoothedTarget",
        target.shape(),
        Expr.of(1 - smoothing).times(Expr.variable("t")).plus(Expr.of(even)),
        List.of("t"),
        List.of(target));
  }
}
