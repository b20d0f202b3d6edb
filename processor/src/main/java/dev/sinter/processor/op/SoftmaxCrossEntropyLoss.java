package dev.sinter.processor.op;

import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code log(sum_j exp(z_j)) - z_y}, with the maximum taken out of the exponentials. */
final class SoftmaxCrossEntropyLoss implements Loss {
  @Override
  public Class<? extends Annotation> annotation() {
    return SoftmaxCrossEntropy.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
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
    Value oneHot = ClassScores.oneHot(scope, output.shape().extent(1));
    Value logit = ClassScores.ofLabel(scope, output, oneHot);
    Exponentials exponentials = Exponentials.of(scope, output);
    Expr loss =
        Expr.variable("s").apply(Function.LOG).plus(Expr.variable("m")).minus(Expr.variable("z"));
    return Optional.of(
        scope.pointwise(
            "loss",
            logit.shape(),
            loss,
            List.of("s", "m", "z"),
            List.of(exponentials.sum(), exponentials.max(), logit)));
  }
}
