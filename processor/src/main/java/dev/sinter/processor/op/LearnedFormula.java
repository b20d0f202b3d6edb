package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula of values of one shape and of learned numbers, each one for all elements or one for
 * every channel: for every place along the first axis of a sample.
 *
 * <p>Where there are learned numbers the formula is worked out over the batch as a matrix, one row
 * per sample, since a gradient is summed over rows and columns.
 */
final class LearnedFormula {
  private final List<String> names;
  private final List<Value> values;
  private final Shape shape;
  private boolean learned;

  LearnedFormula(List<String> names, List<Value> values) {
    this.names = new ArrayList<>(names);
    this.values = new ArrayList<>(values);
    this.shape = values.get(0).shape();
  }

  /** Adds the coefficients that the user declared. */
  LearnedFormula with(Scope scope, List<OperationSpec> coefficients) {
    for (OperationSpec coefficient : coefficients) {
      with(
          scope,
          coefficient.attributes().text("name"),
          scope.options(coefficient).real(LearnedCoefficient.INIT),
          coefficient.attributes().flag("perChannel"));
    }
    return this;
  }

  /** Adds a learned number, the parameter {@code name} of the node, and what it starts from. */
  LearnedFormula with(Scope scope, String name, double init, boolean perChannel) {
    int channels = perChannel && shape.rank() > 1 ? shape.extent(1) : 1;
    Value parameter =
        scope.parameter(
            name,
            Shape.of(channels),
            new Initialization(Initialization.Distribution.CONSTANT, init));
    int columns = shape.matrix().extent(1);
    int perChannelColumns = columns / channels;
    names.add(name);
    if (channels == 1) {
      values.add(scope.reshape(parameter, Shape.of(1, 1)));
    } else if (perChannelColumns == 1) {
      values.add(scope.reshape(parameter, Shape.of(1, channels)));
    } else {
      Value repeated =
          scope.pointwise(
              name,
              Shape.of(channels, perChannelColumns),
              Expr.variable(name),
              List.of(name),
              List.of(scope.reshape(parameter, Shape.of(channels, 1))));
      values.add(scope.reshape(repeated, Shape.of(1, columns)));
    }
    learned = true;
    return this;
  }

  /** The operation's result. */
  Value build(Scope scope, Expr formula) {
    if (!learned) {
      return scope.pointwise(shape, formula, names, values);
    }
    Shape matrix = shape.matrix();
    List<Value> operands =
        values.stream()
            .map(value -> value.shape().equals(shape) ? scope.reshape(value, matrix) : value)
            .toList();
    return scope.reshape(scope.pointwise(matrix, formula, names, operands), shape);
  }
}
