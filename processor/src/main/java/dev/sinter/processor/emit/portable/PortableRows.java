package dev.sinter.processor.emit.portable;

import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.RowWriter;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;

/** Formulas and reductions over rows as plain loops. */
final class PortableRows extends RowWriter {
  private final ScalarOperands operands;
  private final ScalarPrinter printer;

  PortableRows(NumberType type, RowKernel kernel) {
    this(type, kernel, new ScalarOperands(kernel.rows(), kernel.columns()));
  }

  private PortableRows(NumberType type, RowKernel kernel, ScalarOperands operands) {
    this(type, kernel, operands, operands.printer(type, kernel.operands()));
  }

  private PortableRows(
      NumberType type, RowKernel kernel, ScalarOperands operands, ScalarPrinter printer) {
    super(type, kernel, printer);
    this.operands = operands;
    this.printer = printer;
  }

  @Override
  protected void begin(Reduction reduction) {
    String start =
        reduction.kind() == Op.Reduce.Kind.SUM ? "0" : type.literal(Double.NEGATIVE_INFINITY);
    code.line("%s %s = %s;", type.java(), reduction.name(), start);
    printer.with(reduction.name(), reduction.name());
  }

  @Override
  protected void openColumns() {
    if (kernel.columns() > 1) {
      code.open("for (int column = 0; column < %d; column++)", kernel.columns());
    }
  }

  @Override
  protected void store(Operand target, Expr value) {
    code.line("%s = %s;", operands.element(target), printer.print(value));
  }

  @Override
  protected void take(Reduction reduction, Expr element) {
    String value = printer.print(element);
    if (reduction.kind() == Op.Reduce.Kind.SUM) {
      code.line("%s += %s;", reduction.name(), value);
    } else {
      code.line("%s = Math.max(%s, %s);", reduction.name(), reduction.name(), value);
    }
  }

  @Override
  protected void closeColumns() {
    if (kernel.columns() > 1) {
      code.close();
    }
  }

  @Override
  protected void end(Reduction reduction) {
    // The variable that grew is the result.
  }
}
