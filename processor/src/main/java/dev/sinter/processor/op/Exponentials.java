package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/**
 * What softmax and log-sum-exp share: the exponentials of a row with its maximum subtracted, so
 * that none overflows.
 *
 * <p>The maximum cancels out of every result, so differentiation may take it for a constant.
 *
 * @param max of each row, a column
 * @param terms {@code exp(x - max)}, a matrix
 * @param sum of the terms of each row, a column
 */
record Exponentials(Value max, Value terms, Value sum) {
  /** The last axis of a value as the rows of a matrix; reports where it has one place only. */
  static Optional<Value> rows(Scope scope, OperationSpec operation, Value input) {
    Shape shape = input.shape();
    int classes = shape.extent(shape.rank() - 1);
    if (classes < 2) {
      scope.error(
          Message.SOFTMAX_NEEDS_CLASSES,
          operation.place(),
          scope.node(),
          operation.name(),
          scope.from(),
          shape.sample());
      return Optional.empty();
    }
    return Optional.of(
        scope.reshape(input, Shape.of(Math.toIntExact(shape.size() / classes), classes)));
  }

  static Exponentials of(Scope scope, Value rows) {
    Value max =
        scope.value(
            "max", new Op.Detach(), scope.value("max", new Op.Reduce(Op.Reduce.Kind.MAX, 1), rows));
    Value terms =
        scope.pointwise(
            "exp",
            rows.shape(),
            Expr.variable("x").minus(Expr.variable("m")).apply(Function.EXP),
            List.of("x", "m"),
            List.of(rows, max));
    Value sum = scope.value("sum", new Op.Reduce(Op.Reduce.Kind.SUM, 1), terms);
    return new Exponentials(max, terms, sum);
  }
}
