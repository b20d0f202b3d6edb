package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.plan.Access;
import dev.sinter.processor.plan.Operand;

/** How operands are written inside loops over rows and vectors of columns. */
final class LaneOperands {
  private final NumberType type;
  private final String start;
  private final String column;
  private final String row;

  /**
   * Names the position.
   *
   * @param start index of the row's first element in its matrix, with a plus behind; or empty
   * @param row the index of the row, with a plus before; or empty
   */
  LaneOperands(NumberType type, String start, String column, String row) {
    this.type = type;
    this.start = start;
    this.column = column;
    this.row = row;
  }

  /** Makes the operand known to a printer. */
  void define(VectorPrinter printer, Operand operand) {
    String name = operand.name();
    switch (operand.access()) {
      case PER_ROW -> printer.withScalar(name, "%s[%sAt%s]".formatted(name, name, row));
      case LABEL ->
          printer.withScalar(name, "(%s) %s[%sAt%s]".formatted(type.java(), name, name, row));
      case SCALAR -> printer.withScalar(name, "%s[%sAt]".formatted(name, name));
      default ->
          printer.withVector(
              name,
              "%sVector.fromArray(SPECIES, %s, %s)".formatted(type.prefix(), name, at(operand)));
    }
  }

  /** Index of the operand's current element in its array. */
  String at(Operand operand) {
    return operand.access() == Access.ELEMENT
        ? operand.name() + "At + " + start + column
        : operand.name() + "At + " + column;
  }
}
