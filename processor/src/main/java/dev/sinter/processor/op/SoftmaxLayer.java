package dev.sinter.processor.op;

import dev.sinter.Softmax;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code exp(x - max x) / sum exp(x - max x)} over the last axis. */
final class SoftmaxLayer implements Layer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Softmax.class;
  }

  @Override
  public String source() {
    return "Bridle (1990)";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    Shape shape = input.shape();
    int classes = shape.extent(shape.rank() - 1);
    if (classes < 2) {
      scope.error(
          Message.SOFTMAX_NEEDS_CLASSES,
          operation.place(),
          scope.node(),
          scope.from(),
          shape.sample());
      return Optional.empty();
    }
    Value rows = scope.reshape(input, Shape.of(Math.toIntExact(shape.size() / classes), classes));
    Exponentials exponentials = Exponentials.of(scope, rows);
    Value softmax =
        scope.pointwise(
            rows.shape(),
            Expr.variable("e").over(Expr.variable("s")),
            List.of("e", "s"),
            List.of(exponentials.terms(), exponentials.sum()));
    return Optional.of(scope.reshape(softmax, shape));
  }
}
