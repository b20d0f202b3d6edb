package dev.sinter.processor.emit.portable;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.Index;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.Locals;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.ProductKernel;
import dev.sinter.processor.plan.Store;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A matrix product two rows at a time, four inner indices at once: eight sums of products between
 * one load and one store of a row.
 *
 * <p>C2 turns this loop into vector code on all supported JVMs as long as it reads everything
 * before it writes anything; with sixteen products it gives up.
 */
final class PortableProduct {
  private static final int ROWS = 2;
  private static final int UNROLL = 4;

  /** More than one: the index of the column is always printed. */
  private static final int ANY_COLUMNS = 2;

  private final NumberType type;
  private final ProductKernel kernel;
  private final int columns;
  private final Code code = new Code();

  PortableProduct(NumberType type, ProductKernel kernel) {
    this.type = type;
    this.kernel = kernel;
    this.columns = kernel.columns();
  }

  /** How many rows of sums a kernel needs. */
  static int sumRows(ProductKernel kernel) {
    return Math.min(ROWS, kernel.rows());
  }

  /** How many rows of the right operand a kernel needs as arrays of their own. */
  static int rightRows(ProductKernel kernel) {
    return readsRightOnce(kernel) ? Math.min(UNROLL, kernel.inner()) : kernel.inner();
  }

  /** Whether each row of the right operand is copied just before its only use. */
  private static boolean readsRightOnce(ProductKernel kernel) {
    return kernel.rows() <= ROWS;
  }

  Code write() {
    code.line("%s[][] rightRows = this.rightRows;", type.java());
    for (int r = 0; r < sumRows(kernel); r++) {
      code.line("%s[] sumRow%d = sumRows[%d];", type.java(), r, r);
    }
    if (!readsRightOnce(kernel)) {
      code.open("for (int inner = 0; inner < %d; inner++)", kernel.inner());
      copyRight("inner", "rightRows[inner]");
      code.close();
    }
    int pairs = kernel.rows() / ROWS * ROWS;
    if (pairs > ROWS) {
      code.open("for (int first = 0; first < %d; first += %d)", pairs, ROWS);
      rows("first", ROWS);
      code.close();
    } else if (pairs == ROWS) {
      rows("0", ROWS);
    }
    if (pairs < kernel.rows()) {
      rows(String.valueOf(pairs), 1);
    }
    return code;
  }

  private void copyRight(String inner, String destination) {
    String right = kernel.right().name();
    code.line(
        "System.arraycopy(%s, %sAt%s, %s, 0, %d);",
        right, right, Index.plus(inner, columns), destination, columns);
  }

  /** Some rows of the result, from {@code first} on. */
  private void rows(String first, int count) {
    for (int r = 0; r < count; r++) {
      code.line("%s.fill(sumRow%d, 0, %d, 0);", Code.type("java.util.Arrays"), r, columns);
    }
    KernelComments.write(code, kernel);
    int whole = kernel.inner() / UNROLL * UNROLL;
    if (whole > 0) {
      code.open("for (int inner = 0; inner < %d; inner += %d)", whole, UNROLL);
      accumulate(first, count, UNROLL);
      code.close();
    }
    if (whole < kernel.inner()) {
      code.open("");
      code.line("int inner = %d;", whole);
      accumulate(first, count, kernel.inner() - whole);
      code.close();
    }
    if (kernel.rows() == 1) {
      epilogue("sumRow0");
      return;
    }
    if (count == 1) {
      code.open("");
      code.line("int row = %s;", first);
      code.line("%s[] sumRow = sumRow0;", type.java());
    } else {
      code.open("for (int row = %s; row < %s; row++)", first, Index.after(first, count));
      code.line("%s[] sumRow = sumRows[row - %s];", type.java(), first);
    }
    code.line("int start = %s;", Index.times("row", columns));
    epilogue("sumRow");
    code.close();
  }

  /** Adds {@code count} products to every sum of some rows. */
  private void accumulate(String first, int rows, int count) {
    String left = kernel.left().name();
    String ofRows = first.equals("0") ? "" : Index.plus(first, kernel.leftRowStride());
    String at = left + "At" + ofRows + Index.plus("inner", kernel.leftInnerStride());
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < count; i++) {
        int offset = r * kernel.leftRowStride() + i * kernel.leftInnerStride();
        code.line("%s left%d_%d = %s[%s];", type.java(), r, i, left, Index.after(at, offset));
      }
    }
    for (int i = 0; i < count; i++) {
      boolean copied = !readsRightOnce(kernel);
      String row = copied ? Index.after("inner", i) : String.valueOf(i);
      code.line("%s[] rightRow%d = rightRows[%s];", type.java(), i, row);
      if (!copied) {
        copyRight(i == 0 ? "inner" : "(" + Index.after("inner", i) + ")", "rightRow" + i);
      }
    }
    code.open("for (int column = 0; column < %d; column++)", columns);
    for (int i = 0; i < count; i++) {
      code.line("%s right%d = rightRow%d[column];", type.java(), i, i);
    }
    for (int r = 0; r < rows; r++) {
      int ofRow = r;
      String products =
          IntStream.range(0, count)
              .mapToObj(i -> " + left%s_%s * right%s".formatted(ofRow, i, i))
              .collect(Collectors.joining());
      code.line("%s sum%d = sumRow%d[column]%s;", type.java(), r, r, products);
    }
    for (int r = 0; r < rows; r++) {
      code.line("sumRow%d[column] = sum%d;", r, r);
    }
    code.close();
  }

  /** The epilogue of a row whose sums are complete. */
  private void epilogue(String sumRow) {
    ElementCode epilogue = kernel.epilogue();
    ScalarOperands operands = new ScalarOperands(kernel.rows(), ANY_COLUMNS);
    if (epilogue.lets().isEmpty() && epilogue.stores().size() == 1) {
      Store store = epilogue.stores().get(0);
      if (store.value().equals(Expr.variable(kernel.product()))) {
        String start = kernel.rows() == 1 ? "" : " + start";
        code.line(
            "System.arraycopy(%s, 0, %s, %sAt%s, %d);",
            sumRow, store.operand(), store.operand(), start, columns);
        return;
      }
    }
    KernelComments.write(code, epilogue);
    code.open("for (int column = 0; column < %d; column++)", columns);
    ScalarPrinter printer =
        operands
            .printer(type, kernel.epilogueOperands())
            .with(kernel.product(), sumRow + "[column]");
    Locals locals = new Locals(code, printer, "shared");
    epilogue.lets().forEach(locals::let);
    List<Expr> values = locals.prepare(epilogue.stores().stream().map(Store::value).toList());
    for (int i = 0; i < values.size(); i++) {
      code.line(
          "%s = %s;", element(operands, epilogue.stores().get(i)), printer.print(values.get(i)));
    }
    code.close();
  }

  private String element(ScalarOperands operands, Store store) {
    return kernel.operands().stream()
        .filter(operand -> operand.name().equals(store.operand()))
        .findFirst()
        .map(operands::element)
        .orElseThrow();
  }
}
