package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.NumberType;

/**
 * Stores of whole vectors into rows that end where something else begins. A row of at least one
 * vector is covered by letting the last vector overlap the one before it; a shorter row keeps what
 * lies behind it by a blend.
 */
final class LaneStores {
  private final NumberType type;
  private final int columns;

  LaneStores(NumberType type, int columns) {
    this.type = type;
    this.columns = columns;
  }

  /** Where the vector at {@code column} begins, so that it ends inside the row if it can. */
  String lastStart(String column) {
    if (columns % type.mostLanes() == 0) {
      return column;
    }
    return columns >= type.mostLanes()
        ? "Math.min(%s, %s - LANES)".formatted(column, columns)
        : "Math.max(0, Math.min(%s, %s - LANES))".formatted(column, columns);
  }

  /** Stores the vector {@code value} that begins at {@link #lastStart}. */
  void write(Code code, String value, String array, String at) {
    if (columns >= type.mostLanes()) {
      code.line("%s.intoArray(%s, %s);", value, array, at);
      return;
    }
    code.open("if (LANES <= %d)", columns);
    code.line("%s.intoArray(%s, %s);", value, array, at);
    code.otherwise();
    code.line(
        "%sVector.fromArray(SPECIES, %s, %s).blend(%s, %s).intoArray(%s, %s);",
        type.prefix(), array, at, value, VectorKernels.rowMask(columns), array, at);
    code.close();
  }
}
