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
 * A matrix product one row at a time, four inner indices at once: the form that the vectorisers of
 * all supported JVMs take.
 */
final class PortableProduct {
  private static final int UNROLL = 4;

  private final NumberType type;
  private final ProductKernel kernel;

  PortableProduct(NumberType type, ProductKernel kernel) {
    this.type = type;
    this.kernel = kernel;
  }

  Code write() {
    int columns = kernel.columns();
    Code code = new Code();
    code.line("%s[][] rightRows = this.rightRows;", type.java());
    code.line("%s[] sumRow = this.sumRow;", type.java());
    code.open("for (int inner = 0; inner < %d; inner++)", kernel.inner());
    code.line(
        "System.arraycopy(%s, %sAt%s, rightRows[inner], 0, %d);",
        kernel.right().name(), kernel.right().name(), Index.plus("inner", columns), columns);
    code.close();
    code.open("for (int row = 0; row < %d; row++)", kernel.rows());
    code.line("%s.fill(sumRow, 0, %d, 0);", Code.type("java.util.Arrays"), columns);
    KernelComments.write(code, kernel);
    int whole = kernel.inner() / UNROLL * UNROLL;
    if (whole > 0) {
      code.open("for (int inner = 0; inner < %d; inner += %d)", whole, UNROLL);
      accumulate(code, "inner", UNROLL);
      code.close();
    }
    if (whole < kernel.inner()) {
      code.open("");
      code.line("int inner = %d;", whole);
      accumulate(code, "inner", kernel.inner() - whole);
      code.close();
    }
    code.line("int start = row * %d;", columns);
    KernelComments.write(code, kernel.epilogue());
    code.open("for (int column = 0; column < %d; column++)", columns);
    epilogue(code);
    code.close();
    return code.close();
  }

  /** Adds {@code count} products to every sum of the row. */
  private void accumulate(Code code, String inner, int count) {
    String left = kernel.left().name();
    String first =
        left
            + "["
            + left
            + "At"
            + Index.plus("row", kernel.leftRowStride())
            + Index.plus(inner, kernel.leftInnerStride());
    for (int i = 0; i < count; i++) {
      String offset = i == 0 ? "" : " + " + i * kernel.leftInnerStride();
      code.line("%s left%d = %s%s];", type.java(), i, first, offset);
    }
    for (int i = 0; i < count; i++) {
      code.line("%s[] right%d = rightRows[%s];", type.java(), i, Index.after(inner, i));
    }
    code.open("for (int column = 0; column < %d; column++)", kernel.columns());
    code.line(
        "sumRow[column] += %s;",
        IntStream.range(0, count)
            .mapToObj(i -> "left%s * right%s[column]".formatted(i, i))
            .collect(Collectors.joining(" + ")));
    code.close();
  }

  private void epilogue(Code code) {
    ElementCode epilogue = kernel.epilogue();
    ScalarPrinter printer =
        new ScalarOperands(2, 2)
            .printer(type, kernel.epilogueOperands())
            .with(kernel.product(), "sumRow[column]");
    Locals locals = new Locals(code, printer, "shared");
    epilogue.lets().forEach(locals::let);
    List<Expr> values = locals.prepare(epilogue.stores().stream().map(Store::value).toList());
    for (int i = 0; i < values.size(); i++) {
      String target = epilogue.stores().get(i).operand();
      code.line("%s[%sAt + start + column] = %s;", target, target, printer.print(values.get(i)));
    }
  }
}
