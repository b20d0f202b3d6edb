package dev.sinter.processor.emit.portable;

import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.plan.Operand;
import java.util.List;

/** How operands are written inside the loops over {@code row} and {@code column}. */
final class ScalarOperands {
  private ScalarOperands() {}

  static ScalarPrinter printer(NumberType type, List<Operand> operands) {
    ScalarPrinter printer = new ScalarPrinter(type).with("column", "column");
    operands.forEach(operand -> printer.with(operand.name(), element(operand)));
    return printer;
  }

  static String element(Operand operand) {
    String place =
        switch (operand.access()) {
          case ELEMENT -> "At + start + column]";
          case PER_COLUMN, ROW_SCRATCH -> "At + column]";
          case PER_ROW, LABEL -> "At + row]";
          case SCALAR -> "At]";
        };
    return operand.name() + "[" + operand.name() + place;
  }
}
