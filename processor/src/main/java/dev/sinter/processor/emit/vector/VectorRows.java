package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.RowWriter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.stream.Stream;

/**
 * Formulas and reductions over rows, a vector of columns at a time.
 *
 * <p>The last vector of a row may reach beyond it: there lies the next row, which is written later,
 * or the padding of the arena. Reductions leave those lanes out.
 */
final class VectorRows extends RowWriter {
  private static final String LANES_OF = "Lanes";
  private static final String OPERATORS = Code.type("jdk.incubator.vector.VectorOperators");

  private final VectorPrinter printer;
  private final String vector;
  private final LaneOperands operands;

  VectorRows(NumberType type, RowKernel kernel) {
    this(type, kernel, new VectorPrinter(type));
  }

  private VectorRows(NumberType type, RowKernel kernel, VectorPrinter printer) {
    super(type, kernel, printer);
    this.printer = printer;
    this.vector = type.prefix() + "Vector";
    this.operands =
        kernel.rows() > 1
            ? new LaneOperands(type, "start + ", "column", " + row")
            : new LaneOperands(type, "", "column", "");
    printer.withVector("column", "LANE_INDEX.add(column)");
    kernel.operands().forEach(operand -> operands.define(printer, operand));
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

  @Override
  protected void begin(Reduction reduction) {
    code.line(
        "%s %s%s = %s.broadcast(SPECIES, %s);",
        vector, reduction.name(), LANES_OF, vector, identity(reduction));
  }

  @Override
  protected void openColumns() {
    code.open("for (int column = 0; column < %d; column += LANES)", kernel.columns());
  }

  @Override
  protected void store(Operand target, Expr value) {
    code.line("%s.intoArray(%s, %s);", printer.vector(value), target.name(), operands.at(target));
  }

  @Override
  protected void take(Reduction reduction, Expr element) {
    String value = printer.vector(element);
    if (endsInsideVector(kernel, type)) {
      value +=
          ".blend(%s, LANE_INDEX.compare(%s.GE, %s - column))"
              .formatted(identity(reduction), OPERATORS, kernel.columns());
    }
    String name = reduction.name() + LANES_OF;
    String operator = reduction.kind() == Op.Reduce.Kind.SUM ? "add" : "max";
    code.line("%s = %s.%s(%s);", name, name, operator, value);
  }

  @Override
  protected void closeColumns() {
    code.close();
  }

  @Override
  protected void end(Reduction reduction) {
    String name = reduction.name();
    if (reduction.kind() == Op.Reduce.Kind.SUM) {
      String sums = Code.type("dev.sinter.runtime.kernel.vector.Lanes");
      code.line("%s%s.intoArray(lanes, 0);", name, LANES_OF);
      code.line("%s %s = %s.sum(lanes);", type.java(), name, sums);
    } else {
      code.line("%s %s = %s%s.reduceLanes(%s.MAX);", type.java(), name, name, LANES_OF, OPERATORS);
    }
    printer.withScalar(name, name);
  }

  private String identity(Reduction reduction) {
    return reduction.kind() == Op.Reduce.Kind.SUM
        ? type.literal(0)
        : type.literal(Double.NEGATIVE_INFINITY);
  }
}
