package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import java.util.Optional;

/** The matrix over whose rows a formula or a reduction is computed. */
public record RowSpace(int rows, int columns) {

  /** The row space of a value; empty for one that no row kernel computes. */
  public static Optional<RowSpace> of(Value value) {
    if (value.op() instanceof Op.Pointwise) {
      return Optional.of(of(value.shape(), value));
    }
    if (value.op() instanceof Op.OneHot) {
      return Optional.of(of(value.shape(), value));
    }
    if (value.op() instanceof Op.Reduce reduce) {
      Shape input = value.input(0).shape();
      boolean column = input.extent(1) == 1;
      return reduce.axis() == 1 || column ? Optional.of(of(input, value)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether it has one column, so that it may be seen as the row scalars of a wider space. */
  public boolean isColumn() {
    return columns == 1;
  }

  /** The space in which both can be computed. */
  public Optional<RowSpace> join(RowSpace other) {
    if (equals(other)) {
      return Optional.of(this);
    }
    if (rows == other.rows && (isColumn() || other.isColumn())) {
      return Optional.of(isColumn() ? other : this);
    }
    return Optional.empty();
  }

  private static RowSpace of(Shape shape, Value value) {
    boolean flat = shape.rank() != 2;
    return flat
        ? new RowSpace(1, Math.toIntExact(value.shape().size()))
        : new RowSpace(shape.extent(0), shape.extent(1));
  }
}
