package dev.sinter.processor.op;

import dev.sinter.LogSoftmax;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code x - max x - log(sum exp(x - max x))} over the last axis. */
final class LogSoftmaxLayer implements Layer {
  @Override
  public Class<? extends Annotation> annotation() {
    return LogSoftmax.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.2.2.3";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    return Exponentials.rows(scope, operation, input).map(rows -> lower(scope, rows, input));
  }

  private static Value lower(Scope scope, Value rows, Value input) {
    Exponentials exponentials = Exponentials.of(scope, rows);
    Value log =
        scope.pointwise(
            "log",
            exponentials.sum().shape(),
            Expr.variable("s").apply(Function.LOG),
            List.of("s"),
            List.of(exponentials.sum()));
    Value result =
        scope.pointwise(
            rows.shape(),
            Expr.variable("x").minus(Expr.variable("m")).minus(Expr.variable("log")),
            List.of("x", "m", "log"),
            List.of(rows, exponentials.max(), log));
    return scope.reshape(result, input.shape());
  }
}
