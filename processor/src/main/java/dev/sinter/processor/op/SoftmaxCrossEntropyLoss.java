package dev.sinter.processor.op;

import dev.sinter.SoftmaxCrossEntropy;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
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
    Shape shape = output.shape();
    if (shape.rank() != 2 || shape.extent(1) < 2) {
      scope.error(
          Message.CROSS_ENTROPY_NEEDS_CLASSES, operation.place(), scope.node(), shape.sample());
      return Optional.empty();
    }
    int classes = shape.extent(1);
    Value label = scope.label(classes);
    Value oneHot = scope.value("oneHot", new Op.OneHot(classes), label);
    Value chosen =
        scope.pointwise(
            "chosen",
            shape,
            Expr.variable("z").times(Expr.variable("y")),
            List.of("z", "y"),
            List.of(output, oneHot));
    Value logit = scope.value("logit", new Op.Reduce(Op.Reduce.Kind.SUM, 1), chosen);
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
