package dev.sinter.processor.op;

import dev.sinter.Dropout;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** In training {@code x * mask}, in prediction {@code x}. */
final class DropoutLayer implements Layer {
  private static final Option RATE = new Option("value", Range.FRACTION);

  @Override
  public Class<? extends Annotation> annotation() {
    return Dropout.class;
  }

  @Override
  public List<Option> options() {
    return List.of(RATE);
  }

  @Override
  public String example() {
    return "@Dropout(0.5)";
  }

  @Override
  public String source() {
    return "Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014)";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    double rate = operation.attributes().real(RATE.name());
    if (!RATE.range().test().test(rate)) {
      scope.error(
          Message.DROPOUT_RATE,
          operation.attributes().place("value"),
          scope.node(),
          Infix.print(Expr.of(rate)));
      return Optional.empty();
    }
    if (!scope.isTraining() || rate == 0) {
      return Optional.of(input);
    }
    Op mask = new Op.DropoutMask(rate, scope.nextRandomStream(), input.shape());
    return Optional.of(
        scope.pointwise(
            input.shape(),
            Expr.variable("x").times(Expr.variable("mask")),
            List.of("x", "mask"),
            List.of(input, scope.value("mask", mask))));
  }
}
