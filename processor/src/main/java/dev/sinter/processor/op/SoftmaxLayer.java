package dev.sinter.processor.op;

import dev.sinter.Softmax;
import dev.sinter.processor.expr.Expr;
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
    return Exponentials.rows(scope, operation, input).map(rows -> lower(scope, rows, input));
  }

  private static Value lower(Scope scope, Value rows, Value input) {
    Exponentials exponentials = Exponentials.of(scope, rows);
    Value softmax =
        scope.pointwise(
            rows.shape(),
            Expr.variable("e").over(Expr.variable("s")),
            List.of("e", "s"),
            List.of(exponentials.terms(), exponentials.sum()));
    return scope.reshape(softmax, input.shape());
  }
}
