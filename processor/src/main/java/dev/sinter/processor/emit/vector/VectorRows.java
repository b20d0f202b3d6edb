package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.Locals;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formulas and reductions over rows, a vector of columns at a time.
 *
 * <p>The last vector of a row may reach beyond it: there lies the next row, which is written later,
 * or the padding of the arena. Reductions leave those lanes out.
 */
final class VectorRows {
  private static final String LANES_OF = "Lanes";

  private final NumberType type;
  private final RowKernel kernel;
  private final String vector;
  private final LaneOperands operands;
  private final Code code = new Code();

  VectorRows(NumberType type, RowKernel kernel) {
    this.type = type;
    this.kernel = kernel;
    this.vector = type.prefix() + "Vector";
    this.operands =
        kernel.rows() > 1
            ? new LaneOperands(type, "start + ", "column", " + row")
            : new LaneOperands(type, "", "column", "");
  }

  /** Whether a kernel sums over lanes, for which it needs an array. */
  static boolean sumsLanes(Kernel kernel) {
    return kernel instanceof RowKernel rows
        && reductions(rows).anyMatch(r -> r.kind() == Op.Reduce.Kind.SUM);
  }

  /** Whether a formula uses the index of the column. */
  static boolean readsColumn(RowKernel kernel) {
    return kernel.stages().stream()
        .map(Stage::loop)
        .flatMap(
            loop ->
                Stream.concat(
                    loop.lets().stream().map(let -> let.value()),
                    Stream.concat(
                        loop.stores().stream().map(Store::value),
                        loop.reductions().stream().map(Reduction::element))))
        .anyMatch(expr -> expr.variables().contains("column"));
  }

  /** Whether a kernel reduces rows that end inside a vector. */
  static boolean endsInsideVector(RowKernel kernel, NumberType type) {
    return kernel.columns() % type.mostLanes() != 0 && reductions(kernel).findAny().isPresent();
  }

  private static Stream<Reduction> reductions(RowKernel kernel) {
    return kernel.stages().stream().flatMap(stage -> stage.loop().reductions().stream());
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
    VectorPrinter printer = new VectorPrinter(type);
    printer.withVector("column", "LANE_INDEX.add(column)");
    kernel.operands().forEach(operand -> operands.define(printer, operand));
    Locals rowLocals = new Locals(code, printer, "ofRow");
    for (Stage stage : kernel.stages()) {
      stage.before().forEach(rowLocals::let);
      if (!stage.loop().isEmpty()) {
        loop(stage.loop(), printer);
      }
    }
    kernel.after().forEach(rowLocals::let);
    for (Store store : kernel.rowStores()) {
      code.line(
          "%s[%sAt%s] = %s;",
          store.operand(), store.operand(), loop ? " + row" : "", printer.print(store.value()));
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

  private void loop(ElementCode element, VectorPrinter printer) {
    for (Reduction reduction : element.reductions()) {
      code.line(
          "%s %s%s = %s.broadcast(SPECIES, %s);",
          vector, reduction.name(), LANES_OF, vector, identity(reduction));
    }
    KernelComments.write(code, element);
    code.open("for (int column = 0; column < %d; column += LANES)", kernel.columns());
    body(element, printer);
    code.close();
    for (Reduction reduction : element.reductions()) {
      String name = reduction.name();
      if (reduction.kind() == Op.Reduce.Kind.SUM) {
        code.line("%s%s.intoArray(lanes, 0);", name, LANES_OF);
        String sums = Code.type("dev.sinter.runtime.kernel.vector.Lanes");
        code.line("%s %s = %s.sum(lanes);", type.java(), name, sums);
      } else {
        String max = Code.type("jdk.incubator.vector.VectorOperators") + ".MAX";
        code.line("%s %s = %s%s.reduceLanes(%s);", type.java(), name, name, LANES_OF, max);
      }
      printer.withScalar(name, name);
    }
  }

  private void body(ElementCode element, VectorPrinter printer) {
    Locals locals = new Locals(code, printer, "shared");
    element.lets().forEach(locals::let);
    List<Expr> values = new ArrayList<>();
    element.stores().forEach(store -> values.add(store.value()));
    element.reductions().forEach(reduction -> values.add(reduction.element()));
    List<Expr> prepared = locals.prepare(values);
    int next = 0;
    for (Store store : element.stores()) {
      code.line(
          "%s.intoArray(%s, %s);",
          printer.vector(prepared.get(next++)), store.operand(), operands.at(target(store)));
    }
    for (Reduction reduction : element.reductions()) {
      String name = reduction.name() + LANES_OF;
      String value = printer.vector(prepared.get(next++));
      String operator = reduction.kind() == Op.Reduce.Kind.SUM ? "add" : "max";
      if (endsInsideVector(kernel, type)) {
        value +=
            ".blend(%s, LANE_INDEX.compare(%s.GE, %s - column))"
                .formatted(
                    identity(reduction),
                    Code.type("jdk.incubator.vector.VectorOperators"),
                    kernel.columns());
      }
      code.line("%s = %s.%s(%s);", name, name, operator, value);
    }
  }

  private String identity(Reduction reduction) {
    return reduction.kind() == Op.Reduce.Kind.SUM
        ? type.literal(0)
        : type.literal(Double.NEGATIVE_INFINITY);
  }

  private Operand target(Store store) {
    return kernel.operands().stream()
        .filter(operand -> operand.name().equals(store.operand()))
        .findFirst()
        .orElseThrow();
  }
}
