package dev.sinter.processor.emit.portable;

import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.plan.Operand;
import java.util.List;

/** How operands are written inside the loops over {@code row} and {@code column}. */
final class ScalarOperands {
  private final boolean oneRow;
  private final boolean oneColumn;

  /** For a matrix of such extents: an index that can only be 0 is left out. */
  ScalarOperands(int rows, int columns) {
    this.oneRow = rows == 1;
    this.oneColumn = columns == 1;
  }

  ScalarPrinter printer(NumberType type, List<Operand> operands) {
    ScalarPrinter printer = new ScalarPrinter(type).with("column", oneColumn ? "0" : "column");
    operands.forEach(operand -> printer.with(operand.name(), element(operand)));
    return printer;
  }

  /** The operand at the current row and column. */
  String element(Operand operand) {
    String row = oneRow ? "" : " + row";
    String start = oneRow ? "" : " + start";
    String column = oneColumn ? "" : " + column";
    String place =
        switch (operand.access()) {
          case ELEMENT -> start + column;
          case PER_COLUMN, ROW_SCRATCH -> column;
          case PER_ROW, LABEL -> row;
          case SCALAR -> "";
        };
    return operand.name() + "[" + operand.name() + "At" + place + "]";
  }
}
