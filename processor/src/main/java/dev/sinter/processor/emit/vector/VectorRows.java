package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.RowWriter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.Let;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.List;
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

  /** The most columns that go through functions at once: their scratch stays in the cache. */
  private static final int STRIP = 256;

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

  /** Elements of scratch that a kernel needs for its functions. */
  static int scratch(NumberType type, RowKernel kernel) {
    VectorPrinter printer = new VectorRows(type, kernel).printer;
    return kernel.stages().stream()
            .mapToInt(stage -> FunctionStages.of(stage.loop(), printer).segments())
            .max()
            .orElse(0)
        * segmentLength(type, kernel);
  }

  private static int segmentLength(NumberType type, RowKernel kernel) {
    int lanes = type.mostLanes();
    return Math.min(STRIP, (kernel.columns() + lanes - 1) / lanes * lanes);
  }

  @Override
  protected void pass(ElementCode element) {
    FunctionStages functions = FunctionStages.of(element, printer);
    if (!functions.hasFunctions()) {
      super.pass(element);
      return;
    }
    boolean strips = kernel.columns() > STRIP;
    String columns = Integer.toString(kernel.columns());
    element.reductions().forEach(this::begin);
    KernelComments.write(code, element);
    if (strips) {
      code.open("for (int strip = 0; strip < %s; strip += %s)", columns, STRIP);
      code.line(
          kernel.columns() % STRIP == 0
              ? "int end = strip + " + STRIP + ";"
              : "int end = Math.min(strip + " + STRIP + ", " + columns + ");");
    }
    FunctionStages.Segment segment =
        new FunctionStages.Segment(
            type,
            segmentLength(type, kernel),
            strips ? "column - strip" : "column",
            strips ? "end - strip" : columns);
    functions.write(code, segment, new ColumnLoop(strips), this::element);
    if (strips) {
      code.close();
    }
    element.reductions().forEach(this::end);
  }

  /** Over the columns of a row, or over those of a strip. */
  private final class ColumnLoop implements FunctionStages.Loop {
    private final boolean strips;

    ColumnLoop(boolean strips) {
      this.strips = strips;
    }

    @Override
    public void open(List<Let> lets, List<Expr> values) {
      if (strips) {
        code.open("for (int column = strip; column < end; column += LANES)");
      } else {
        openColumns();
      }
    }

    @Override
    public void close() {
      code.close();
    }
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
