package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;

/** How a kernel over a matrix reads a value from outside. */
final class Accesses {
  private Accesses() {}

  static Access of(Value value, Shape space) {
    if (value.op() instanceof Op.Label) {
      return Access.LABEL;
    }
    Shape shape = value.shape();
    if (shape.size() == space.size()) {
      return Access.ELEMENT;
    }
    if (shape.size() == 1) {
      return Access.SCALAR;
    }
    if (shape.rank() == 2 && shape.extent(0) == 1 && shape.extent(1) == space.extent(1)) {
      return Access.PER_COLUMN;
    }
    if (shape.rank() == 2 && shape.extent(1) == 1 && shape.extent(0) == space.extent(0)) {
      return Access.PER_ROW;
    }
    throw new IllegalStateException(value + " has no place in a kernel over " + space);
  }
}
