package dev.sinter.processor.emit.portable;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.Locals;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.ArrayList;
import java.util.List;

/** Formulas and reductions over rows as plain loops. */
final class PortableRows {
  private final NumberType type;
  private final RowKernel kernel;
  private final ScalarOperands operands;
  private final Code code = new Code();

  PortableRows(NumberType type, RowKernel kernel) {
    this.type = type;
    this.kernel = kernel;
    this.operands = new ScalarOperands(kernel.rows(), kernel.columns());
  }

  Code write() {
    for (Store total : kernel.totals()) {
      code.line("double %sSum = 0;", total.operand());
    }
    boolean loop = kernel.rows() > 1;
    if (loop) {
      code.open("for (int row = 0; row < %d; row++)", kernel.rows());
      code.line("int start = row * %d;", kernel.columns());
    }
    ScalarPrinter printer = operands.printer(type, kernel.operands());
    Locals rowLocals = new Locals(code, printer, "ofRow");
    for (Stage stage : kernel.stages()) {
      stage.before().forEach(rowLocals::let);
      loop(stage.loop(), printer);
    }
    kernel.after().forEach(rowLocals::let);
    for (Store store : kernel.rowStores()) {
      code.line("%s = %s;", operands.element(target(store)), printer.print(store.value()));
    }
    for (Store total : kernel.totals()) {
      code.line("%sSum += %s;", total.operand(), printer.print(total.value()));
    }
    if (loop) {
      code.close();
    }
    String cast = type == NumberType.FLOAT ? "(float) " : "";
    for (Store total : kernel.totals()) {
      code.line("%s[%sAt] = %s%sSum;", total.operand(), total.operand(), cast, total.operand());
    }
    return code;
  }

  private void loop(ElementCode element, ScalarPrinter printer) {
    if (element.isEmpty()) {
      return;
    }
    for (Reduction reduction : element.reductions()) {
      String start =
          reduction.kind() == Op.Reduce.Kind.SUM ? "0" : type.literal(Double.NEGATIVE_INFINITY);
      code.line("%s %s = %s;", type.java(), reduction.name(), start);
      printer.define(reduction.name(), Expr.of(0));
    }
    KernelComments.write(code, element);
    if (kernel.columns() > 1) {
      code.open("for (int column = 0; column < %d; column++)", kernel.columns());
    }
    Locals locals = new Locals(code, printer, "shared");
    element.lets().forEach(locals::let);
    List<Expr> values = new ArrayList<>();
    element.stores().forEach(store -> values.add(store.value()));
    element.reductions().forEach(reduction -> values.add(reduction.element()));
    List<Expr> prepared = locals.prepare(values);
    int next = 0;
    for (Store store : element.stores()) {
      code.line("%s = %s;", operands.element(target(store)), printer.print(prepared.get(next++)));
    }
    for (Reduction reduction : element.reductions()) {
      String value = printer.print(prepared.get(next++));
      if (reduction.kind() == Op.Reduce.Kind.SUM) {
        code.line("%s += %s;", reduction.name(), value);
      } else {
        code.line("%s = Math.max(%s, %s);", reduction.name(), reduction.name(), value);
      }
    }
    if (kernel.columns() > 1) {
      code.close();
    }
  }

  private Operand target(Store store) {
    return kernel.operands().stream()
        .filter(operand -> operand.name().equals(store.operand()))
        .findFirst()
        .orElseThrow();
  }
}
