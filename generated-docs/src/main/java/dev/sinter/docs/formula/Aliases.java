package dev.sinter.docs.formula;

import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;

/** Values that only show another value again: no formula of their own. */
final class Aliases {
  private Aliases() {}

  static boolean isAlias(Value value) {
    return value.op() instanceof Op.Reshape
        || value.op() instanceof Op.Copy
        || value.op() instanceof Op.Detach
        || value.op() instanceof Op.Transpose;
  }

  /** The value that is shown. */
  static Value original(Value value) {
    return isAlias(value) ? original(value.input(0)) : value;
  }

  /** Whether the matrix is shown with its axes swapped. */
  static boolean isTransposed(Value value) {
    return isAlias(value) && (value.op() instanceof Op.Transpose) != isTransposed(value.input(0));
  }
}
