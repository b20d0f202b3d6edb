package dev.sinter.processor.emit.portable;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.ExpressionPrinter;
import dev.sinter.processor.emit.Index;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.KernelPrinter;
import dev.sinter.processor.emit.LibraryCalls;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.Parameters;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.emit.UpdateWriter;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.ColumnSumsKernel;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.NamedKernel;
import dev.sinter.processor.plan.ProductKernel;
import dev.sinter.processor.plan.RowKernel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Kernels in plain Java, written so that the JVM's own vectoriser understands them. */
public final class PortableKernels implements KernelPrinter {
  private final NumberType type;
  private final LibraryCalls library =
      new LibraryCalls(
          "dev.sinter.runtime.kernel.Transpose", "dev.sinter.runtime.kernel.DropoutMask");

  public PortableKernels(NumberType type) {
    this.type = type;
  }

  @Override
  public String suffix() {
    return "Portable";
  }

  @Override
  public String description() {
    return "in plain Java";
  }

  @Override
  public List<FieldSpec> fields(List<NamedKernel> kernels) {
    int rightRows = 0;
    int sumRows = 0;
    int columns = 0;
    for (NamedKernel named : kernels) {
      if (named.kernel() instanceof ProductKernel product) {
        rightRows = Math.max(rightRows, PortableProduct.rightRows(product));
        sumRows = Math.max(sumRows, PortableProduct.sumRows(product));
        columns = Math.max(columns, product.columns());
      } else if (named.kernel() instanceof ColumnSumsKernel sums) {
        sumRows = Math.max(sumRows, 1);
        columns = Math.max(columns, sums.columns());
      }
    }
    List<FieldSpec> fields = new ArrayList<>();
    TypeName rows =
        ArrayTypeName.of(
            ArrayTypeName.of(type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE));
    if (rightRows > 0) {
      fields.add(
          FieldSpec.builder(rows, "rightRows", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc(
                  "The rows of a right operand, each an array of its own: only so can the JVM see"
                      + " that they\ndo not overlap.\n")
              .initializer("new $L[$L][$L]", type.java(), rightRows, columns)
              .build());
    }
    if (sumRows > 0) {
      fields.add(
          FieldSpec.builder(rows, "sumRows", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("Rows of sums while they grow.\n")
              .initializer("new $L[$L][$L]", type.java(), sumRows, columns)
              .build());
    }
    return fields;
  }

  @Override
  public List<MethodSpec> kernel(NamedKernel named) {
    Kernel kernel = named.kernel();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(named.name())
            .addModifiers(Modifier.PRIVATE)
            .addJavadoc(KernelComments.of(kernel));
    Parameters.declare(method, type, kernel.operands());
    Code body;
    if (kernel instanceof ProductKernel product) {
      body = new PortableProduct(type, product).write();
    } else if (kernel instanceof RowKernel rows) {
      method.addModifiers(Modifier.STATIC);
      body = new PortableRows(type, rows).write();
    } else if (kernel instanceof ColumnSumsKernel sums) {
      body = columnSums(sums);
    } else {
      return List.of();
    }
    return List.of(method.addCode(body.block()).build());
  }

  private Code columnSums(ColumnSumsKernel kernel) {
    String matrix = kernel.operands().get(0).name();
    String sums = kernel.operands().get(1).name();
    Code code = new Code();
    code.line("%s[] sumRow = sumRows[0];", type.java());
    code.line("%s.fill(sumRow, 0, %d, 0);", Code.type("java.util.Arrays"), kernel.columns());
    code.open("for (int row = 0; row < %d; row++)", kernel.rows());
    code.line("int start = %sAt%s;", matrix, Index.plus("row", kernel.columns()));
    code.open("for (int column = 0; column < %d; column++)", kernel.columns());
    code.line("sumRow[column] += %s[start + column];", matrix);
    code.close();
    code.close();
    return code.line("System.arraycopy(sumRow, 0, %s, %sAt, %d);", sums, sums, kernel.columns());
  }

  @Override
  public Code update(UpdateRule rule, int matrices, int numParameters) {
    return UpdateWriter.write(rule, matrices, numParameters, type, new ScalarForm());
  }

  @Override
  public String library(LibraryKernel.Routine routine, List<String> operands) {
    return library.print(routine, operands);
  }

  private final class ScalarForm implements UpdateWriter.Form {
    @Override
    public ExpressionPrinter printer(Iterable<String> factors, Iterable<String> elements) {
      ScalarPrinter printer = new ScalarPrinter(type);
      factors.forEach(factor -> printer.with(factor, factor));
      elements.forEach(element -> printer.with(element, element));
      return printer;
    }

    @Override
    public String advance() {
      return "index++";
    }

    @Override
    public String norms() {
      return Code.type("dev.sinter.runtime.kernel.Norm");
    }

    @Override
    public boolean overruns() {
      return false;
    }

    @Override
    public String load(String variable, String array, String index) {
      return "%s %s = %s[%s];".formatted(type.java(), variable, array, index);
    }

    @Override
    public String store(String variable, String array, String index) {
      return "%s[%s] = %s;".formatted(array, index, variable);
    }
  }
}
