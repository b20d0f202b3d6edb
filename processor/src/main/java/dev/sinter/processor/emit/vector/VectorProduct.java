package dev.sinter.processor.emit.vector;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.Index;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.Locals;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.Parameters;
import dev.sinter.processor.expr.Cost;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.plan.Access;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Let;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.ProductKernel;
import dev.sinter.processor.plan.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A matrix product in tiles of registers: the left operand is read element by element and spread
 * over the lanes, the right one is streamed in vectors.
 *
 * <p>Tiles at the edges overlap their neighbours instead of having kernels of their own: what is
 * computed twice is the same. A short epilogue is applied to the sums in their registers, a longer
 * one to the tile right after it was stored.
 */
final class VectorProduct {
  /** The longest epilogue that is repeated for every register of a tile. */
  private static final int REGISTER_EPILOGUE_FLOPS = 3;

  private final NumberType type;
  private final String name;
  private final ProductKernel kernel;
  private final String vector;
  private final LaneStores stores;

  VectorProduct(NumberType type, String name, ProductKernel kernel) {
    this.type = type;
    this.name = name;
    this.kernel = kernel;
    this.vector = type.prefix() + "Vector";
    this.stores = new LaneStores(type, kernel.columns());
  }

  List<MethodSpec> write(MethodSpec.Builder method) {
    if (!hasFunctions()) {
      method.addModifiers(Modifier.STATIC);
    }
    List<Tile> tiles = Tile.of(kernel, type);
    List<MethodSpec> methods = new ArrayList<>();
    Code code = new Code();
    code.line("int column = 0;");
    for (Tile tile : tiles) {
      loops(code, tile);
      methods.add(tile(tile));
    }
    methods.add(0, method.addCode(code.block()).build());
    if (!inRegisters()) {
      methods.add(epilogueMethod());
    }
    return methods;
  }

  private void loops(Code code, Tile tile) {
    int columns = kernel.columns();
    if (tile.vectors() == 1) {
      code.open("for (; column < %d; column += LANES)", columns);
    } else {
      String width = tile.vectors() + " * LANES";
      String gate = tile.vectors() == Tile.WIDE ? "WIDE && " : "";
      code.open("for (; %scolumn <= %d - %s; column += %s)", gate, columns, width, width);
    }
    String first = tile.vectors() == 1 ? stores.lastStart("column") : "column";
    if (tile.rows() == kernel.rows()) {
      calls(code, tile, "0", first);
    } else {
      code.open("for (int row = 0; row < %d; row += %d)", kernel.rows(), tile.rows());
      boolean exact = kernel.rows() % tile.rows() == 0;
      calls(
          code,
          tile,
          exact ? "row" : "Math.min(row, %s)".formatted(kernel.rows() - tile.rows()),
          first);
      code.close();
    }
    code.close();
  }

  private void calls(Code code, Tile tile, String row, String column) {
    code.line("%s(%s, %s, %s);", tileName(tile), Parameters.pass(tileOperands()), row, column);
    if (!inRegisters()) {
      code.line(
          "%sEpilogue(%s, %s, %d, %s, %s);",
          name,
          Parameters.pass(kernel.epilogueOperands()),
          row,
          tile.rows(),
          column,
          tile.vectors() == 1 ? "LANES" : tile.vectors() + " * LANES");
    }
  }

  /** What a tile reads and writes: a longer epilogue is not its business. */
  private List<Operand> tileOperands() {
    return inRegisters() ? kernel.operands() : List.of(kernel.left(), kernel.right(), rawOperand());
  }

  private String tileName(Tile tile) {
    return name + tile.rows() + "x" + tile.vectors();
  }

  private MethodSpec tile(Tile tile) {
    Code code = new Code();
    int rowStride = kernel.leftRowStride();
    int innerStride = kernel.leftInnerStride();
    String left = kernel.left().name();
    String right = kernel.right().name();
    code.line("int leftStart = %sAt%s;", left, Index.plus("row", rowStride));
    code.line("int rightStart = %sAt + column;", right);
    for (int r = 0; r < tile.rows(); r++) {
      for (int v = 0; v < tile.vectors(); v++) {
        code.line("%s sum%d_%d = %s.zero(SPECIES);", vector, r, v, vector);
      }
    }
    KernelComments.write(code, kernel);
    code.open("for (int inner = 0; inner < %d; inner++)", kernel.inner());
    // Written out of the counter: only so does C2 of JDK 17 take the range checks out of the loop.
    String leftIndex = "leftStart" + Index.plus("inner", innerStride);
    String rightIndex = "rightStart" + Index.plus("inner", kernel.columns());
    for (int v = 0; v < tile.vectors(); v++) {
      code.line(
          "%s right%d = %s.fromArray(SPECIES, %s, %s%s);",
          vector, v, vector, right, rightIndex, lanes(v));
    }
    for (int r = 0; r < tile.rows(); r++) {
      code.line(
          "%s left%d = %s.broadcast(SPECIES, %s[%s]);",
          vector, r, vector, left, Index.after(leftIndex, r * rowStride));
      for (int v = 0; v < tile.vectors(); v++) {
        code.line("sum%d_%d = left%d.fma(right%d, sum%d_%d);", r, v, r, v, r, v);
      }
    }
    code.close();
    for (int r = 0; r < tile.rows(); r++) {
      code.line(
          "int start%d = %s + column;",
          r, Index.times(r == 0 ? "row" : "(row + " + r + ")", kernel.columns()));
    }
    if (inRegisters()) {
      KernelComments.write(code, kernel.epilogue());
      registerEpilogue(code, tile);
    } else {
      String target = rawOperand().name();
      for (int r = 0; r < tile.rows(); r++) {
        for (int v = 0; v < tile.vectors(); v++) {
          store(code, tile, "sum" + r + "_" + v, target, target + "At + start" + r + lanes(v));
        }
      }
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(tileName(tile)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    Parameters.declare(method, type, tileOperands());
    return method
        .addParameter(TypeName.INT, "row")
        .addParameter(TypeName.INT, "column")
        .addCode(code.block())
        .build();
  }

  /** The epilogue of every sum in its register; what it reads per column is loaded once. */
  private void registerEpilogue(Code code, Tile tile) {
    ElementCode epilogue = kernel.epilogue();
    for (Operand operand : kernel.epilogueOperands()) {
      if (operand.access() == Access.PER_COLUMN) {
        for (int v = 0; v < tile.vectors(); v++) {
          code.line(
              "%s %s%d = %s.fromArray(SPECIES, %s, %sAt + column%s);",
              vector, operand.name(), v, vector, operand.name(), operand.name(), lanes(v));
        }
      }
    }
    for (int r = 0; r < tile.rows(); r++) {
      for (int v = 0; v < tile.vectors(); v++) {
        VectorPrinter printer = new VectorPrinter(type);
        LaneOperands position =
            new LaneOperands(type, "", "start" + r + lanes(v), " + " + Index.after("row", r));
        for (Operand operand : kernel.epilogueOperands()) {
          position.define(printer, operand);
          if (operand.access() == Access.PER_COLUMN) {
            printer.withVector(operand.name(), operand.name() + v);
          }
        }
        printer.withVector(kernel.product(), "sum" + r + "_" + v);
        for (Store store : epilogue.stores()) {
          Expr value = inlined(store.value());
          store(
              code,
              tile,
              printer.vector(value),
              store.operand(),
              store.operand() + "At + start" + r + lanes(v));
        }
      }
    }
  }

  /** The value with the epilogue's variables replaced by what they stand for. */
  private Expr inlined(Expr value) {
    Expr expr = value;
    List<Let> lets = kernel.epilogue().lets();
    for (int i = lets.size() - 1; i >= 0; i--) {
      expr = expr.replace(new Variable(lets.get(i).name()), lets.get(i).value());
    }
    return expr;
  }

  private void store(Code code, Tile tile, String value, String array, String at) {
    if (tile.vectors() == 1) {
      stores.write(code, value, array, at);
    } else {
      code.line("%s.intoArray(%s, %s);", value, array, at);
    }
  }

  /** The epilogue of a tile that was just stored and lies in the nearest cache. */
  private MethodSpec epilogueMethod() {
    Code code = new Code();
    KernelComments.write(code, kernel.epilogue());
    VectorPrinter printer = epiloguePrinter();
    FunctionStages functions = FunctionStages.of(kernel.epilogue(), printer);
    functions.write(
        code,
        new FunctionStages.Segment(type, segmentLength(), "position", "position"),
        new TileLoop(code, functions.hasFunctions()),
        rest -> storeTile(code, printer, rest));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name + "Epilogue").addModifiers(Modifier.PRIVATE);
    if (!functions.hasFunctions()) {
      method.addModifiers(Modifier.STATIC);
    }
    Parameters.declare(method, type, kernel.epilogueOperands());
    return method
        .addParameter(TypeName.INT, "row")
        .addParameter(TypeName.INT, "rows")
        .addParameter(TypeName.INT, "column")
        .addParameter(TypeName.INT, "columns")
        .addCode(code.block())
        .build();
  }

  private void storeTile(Code code, VectorPrinter printer, ElementCode element) {
    Locals locals = new Locals(code, printer, "shared");
    element.lets().forEach(locals::let);
    List<Expr> values = locals.prepare(element.values());
    for (int i = 0; i < values.size(); i++) {
      String target = element.stores().get(i).operand();
      stores.write(code, printer.vector(values.get(i)), target, target + "At + start + c");
    }
  }

  /** Over the vectors of a tile, counting its elements where they go through the scratch. */
  private final class TileLoop implements FunctionStages.Loop {
    private final Code code;
    private final boolean counts;
    private boolean declared;

    TileLoop(Code code, boolean counts) {
      this.code = code;
      this.counts = counts;
    }

    @Override
    public void open(List<Let> lets, List<Expr> values) {
      if (counts) {
        code.line(declared ? "position = 0;" : "int position = 0;");
        declared = true;
      }
      code.open("for (int r = row; r < row + rows; r++)");
      code.line("int start = %s;", Index.times("r", kernel.columns()));
      code.open("for (int c = column; c < column + columns; c += LANES)");
      if (Stream.concat(lets.stream().map(Let::value), values.stream())
          .anyMatch(value -> value.variables().contains(kernel.product()))) {
        Operand raw = rawOperand();
        code.line(
            "%s %s = %s.fromArray(SPECIES, %s, %s);",
            vector, kernel.product(), vector, raw.name(), position().at(raw));
      }
    }

    @Override
    public void close() {
      if (counts) {
        code.line("position += LANES;");
      }
      code.close();
      code.close();
    }
  }

  private LaneOperands position() {
    return new LaneOperands(type, "start + ", "c", " + r");
  }

  private VectorPrinter epiloguePrinter() {
    VectorPrinter printer = new VectorPrinter(type);
    kernel.epilogueOperands().forEach(operand -> position().define(printer, operand));
    return printer.withVector(kernel.product(), kernel.product());
  }

  /** Whether the epilogue has functions of vectors, for which it needs an array. */
  boolean hasFunctions() {
    return FunctionStages.of(kernel.epilogue(), epiloguePrinter()).hasFunctions();
  }

  /** Elements of scratch that the epilogue needs for its functions. */
  int scratch() {
    return FunctionStages.of(kernel.epilogue(), epiloguePrinter()).segments() * segmentLength();
  }

  /** The elements of the largest tile. */
  private int segmentLength() {
    return Tile.of(kernel, type).stream()
        .mapToInt(tile -> tile.rows() * tile.vectors() * type.mostLanes())
        .max()
        .orElseThrow();
  }

  /** Where sums wait for a longer epilogue: where they are wanted, or where its result goes. */
  private Operand rawOperand() {
    List<Store> all = kernel.epilogue().stores();
    String name =
        all.stream()
            .filter(store -> store.value().equals(Expr.variable(kernel.product())))
            .findFirst()
            .orElse(all.get(0))
            .operand();
    return kernel.operands().stream()
        .filter(operand -> operand.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean inRegisters() {
    if (kernel.epilogue().lets().stream().mapToInt(let -> Cost.flops(let.value())).sum()
        > 1 + REGISTER_EPILOGUE_FLOPS) {
      return false;
    }
    int flops = 0;
    for (Store store : kernel.epilogue().stores()) {
      Expr value = inlined(store.value());
      if (!Cost.isCheap(value)) {
        return false;
      }
      flops += 1 + Cost.flops(value);
    }
    long elements =
        kernel.epilogueOperands().stream().filter(o -> o.access() == Access.ELEMENT).count();
    return flops + (elements - 1) <= 1 + REGISTER_EPILOGUE_FLOPS;
  }

  private static String lanes(int vectors) {
    return vectors == 0 ? "" : vectors == 1 ? " + LANES" : " + " + vectors + " * LANES";
  }
}
