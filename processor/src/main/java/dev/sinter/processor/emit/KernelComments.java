package dev.sinter.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.ColumnSumsKernel;
import dev.sinter.processor.plan.ElementCode;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.Let;
import dev.sinter.processor.plan.ProductKernel;
import dev.sinter.processor.plan.Reduction;
import dev.sinter.processor.plan.RowKernel;
import dev.sinter.processor.plan.Stage;
import dev.sinter.processor.plan.Store;
import java.util.ArrayList;
import java.util.List;

/** Says in formulas what a kernel computes. */
public final class KernelComments {
  private KernelComments() {}

  /** The kernel's formulas as Javadoc. */
  public static CodeBlock of(Kernel kernel) {
    List<String> lines = lines(kernel);
    StringBuilder text = new StringBuilder("<pre>\n");
    lines.forEach(line -> text.append(escaped(line)).append('\n'));
    return CodeBlock.of("$L", text.append("</pre>\n"));
  }

  /** One formula a line. */
  public static List<String> lines(Kernel kernel) {
    List<String> lines = new ArrayList<>();
    if (kernel instanceof ProductKernel product) {
      boolean transposed = product.leftRowStride() == 1 && product.inner() > 1;
      String left = product.left().name() + (transposed ? "ᵀ" : "");
      lines.add(
          "%s = %s · %s   [%s, %s] = [%s, %s] · [%s, %s]"
              .formatted(
                  product.product(),
                  left,
                  product.right().name(),
                  product.rows(),
                  product.columns(),
                  product.rows(),
                  product.inner(),
                  product.inner(),
                  product.columns()));
      add(product.epilogue(), lines);
    } else if (kernel instanceof RowKernel rows) {
      lines.add("over the rows of [%s, %s]:".formatted(rows.rows(), rows.columns()));
      for (Stage stage : rows.stages()) {
        stage.before().forEach(let -> lines.add(formula(let)));
        add(stage.loop(), lines);
      }
      rows.after().forEach(let -> lines.add(formula(let)));
      rows.totals()
          .forEach(t -> lines.add(t.operand() + " = sum over rows of " + Infix.print(t.value())));
    } else if (kernel instanceof ColumnSumsKernel sums) {
      lines.add(
          "sums = sum over rows of matrix   [%s] of [%s, %s]"
              .formatted(sums.columns(), sums.rows(), sums.columns()));
    }
    return lines;
  }

  /** Writes the formulas of a loop above it. */
  public static void write(Code code, ElementCode loop) {
    List<String> lines = new ArrayList<>();
    add(loop, lines);
    lines.forEach(line -> code.line("// %s", line));
  }

  /** Writes the sum of a product above the loops that make it. */
  public static void write(Code code, ProductKernel kernel) {
    boolean transposed = kernel.leftRowStride() == 1 && kernel.inner() > 1;
    code.line(
        "// %s[row, column] = sum over inner of %s[%s] * %s[inner, column]",
        kernel.product(),
        kernel.left().name(),
        transposed ? "inner, row" : "row, inner",
        kernel.right().name());
  }

  private static void add(ElementCode code, List<String> lines) {
    code.lets().forEach(let -> lines.add(formula(let)));
    for (Store store : code.stores()) {
      if (!isPlain(store)) {
        lines.add(store.operand() + " = " + Infix.print(store.value()));
      }
    }
    for (Reduction reduction : code.reductions()) {
      String kind = reduction.kind() == Op.Reduce.Kind.SUM ? "sum" : "max";
      lines.add(
          reduction.name() + " = " + kind + " over row of " + Infix.print(reduction.element()));
    }
  }

  private static boolean isPlain(Store store) {
    return store.value() instanceof Variable;
  }

  private static String formula(Let let) {
    return let.name() + " = " + Infix.print(let.value());
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
