package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.List;

/**
 * Writes formulas and reductions over rows: the rows, their stages, and what is known after them.
 * How a pass over the columns looks is the code form's to say.
 */
public abstract class RowWriter {
  protected final NumberType type;
  protected final RowKernel kernel;
  protected final Code code = new Code();
  private final ExpressionPrinter printer;

  /** Writes {@code kernel} with a printer that knows its operands. */
  protected RowWriter(NumberType type, RowKernel kernel, ExpressionPrinter printer) {
    this.type = type;
    this.kernel = kernel;
    this.printer = printer;
  }

  /** Makes ready for a reduction, before the pass over the columns. */
  protected abstract void begin(Reduction reduction);

  /** Begins the pass over the columns. */
  protected abstract void openColumns();

  /** Gives an operand's current element a value. */
  protected abstract void store(Operand target, Expr value);

  /** Takes the current element into a reduction. */
  protected abstract void take(Reduction reduction, Expr element);

  /** Ends the pass over the columns. */
  protected abstract void closeColumns();

  /** Makes a reduction known under its name, after the pass. */
  protected abstract void end(Reduction reduction);

  /** The body of the kernel's method. */
  public final Code write() {
    for (Store total : kernel.totals()) {
      code.line("double %sSum = 0;", total.operand());
    }
    boolean manyRows = kernel.rows() > 1;
    if (manyRows) {
      code.open("for (int row = 0; row < %d; row++)", kernel.rows());
      code.line("int start = %s;", Index.times("row", kernel.columns()));
    }
    Locals rowLocals = new Locals(code, printer, "ofRow");
    for (Stage stage : kernel.stages()) {
      stage.before().forEach(rowLocals::let);
      if (!stage.loop().isEmpty()) {
        pass(stage.loop());
      }
    }
    kernel.after().forEach(rowLocals::let);
    for (Store store : kernel.rowStores()) {
      code.line(
          "%s[%sAt%s] = %s;",
          store.operand(), store.operand(), manyRows ? " + row" : "", printer.print(store.value()));
    }
    for (Store total : kernel.totals()) {
      code.line("%sSum += %s;", total.operand(), printer.print(total.value()));
    }
    if (manyRows) {
      code.close();
    }
    String cast = type == NumberType.FLOAT ? "(float) " : "";
    for (Store total : kernel.totals()) {
      code.line("%s[%sAt] = %s%sSum;", total.operand(), total.operand(), cast, total.operand());
    }
    return code;
  }

  /** Writes one pass over the columns. */
  protected void pass(ElementCode element) {
    element.reductions().forEach(this::begin);
    KernelComments.write(code, element);
    openColumns();
    element(element);
    closeColumns();
    element.reductions().forEach(this::end);
  }

  /** Writes what happens at one element. */
  protected final void element(ElementCode element) {
    Locals locals = new Locals(code, printer, "shared");
    element.lets().forEach(locals::let);
    List<Expr> prepared = locals.prepare(element.values());
    int next = 0;
    for (Store store : element.stores()) {
      store(target(store), prepared.get(next++));
    }
    for (Reduction reduction : element.reductions()) {
      take(reduction, prepared.get(next++));
    }
  }

  private Operand target(Store store) {
    return kernel.operands().stream()
        .filter(operand -> operand.name().equals(store.operand()))
        .findFirst()
        .orElseThrow();
  }
}
