package dev.sinter.processor.op;

import dev.sinter.Maxout;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** The largest of several features side by side. */
final class MaxoutLayer implements Layer {
  private static final Option PIECES =
      new Option("value", new Range("[2, 2147483647]", x -> x >= 2));

  @Override
  public Class<? extends Annotation> annotation() {
    return Maxout.class;
  }

  @Override
  public List<Option> options() {
    return List.of(PIECES);
  }

  @Override
  public String example() {
    return "@Maxout(4)";
  }

  @Override
  public String source() {
    return "Goodfellow, Warde-Farley, Mirza, Courville and Bengio (2013)";
  }

  @Override
  public boolean isActivation() {
    return true;
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    Shape shape = input.shape();
    int pieces = scope.options(operation).integer(PIECES);
    if (pieces < 2) {
      return Optional.empty();
    }
    if (shape.rank() != 2 || shape.extent(1) % pieces != 0) {
      scope.error(
          Message.MAXOUT_FEATURES,
          operation.place(),
          scope.node(),
          pieces,
          scope.from(),
          shape.sample());
      return Optional.empty();
    }
    int units = shape.extent(1) / pieces;
    Value rows = scope.reshape(input, Shape.of(shape.extent(0) * units, pieces));
    Value largest = scope.value("largest", new Op.Reduce(Op.Reduce.Kind.MAX, 1), rows);
    return Optional.of(scope.reshape(largest, Shape.of(shape.extent(0), units)));
  }
}
