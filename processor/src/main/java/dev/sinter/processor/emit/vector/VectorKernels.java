package dev.sinter.processor.emit.vector;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.ExpressionPrinter;
import dev.sinter.processor.emit.Index;
import dev.sinter.processor.emit.KernelComments;
import dev.sinter.processor.emit.KernelPrinter;
import dev.sinter.processor.emit.LibraryCalls;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.Parameters;
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
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Kernels on {@code jdk.incubator.vector}, for whatever number of lanes the JVM prefers. */
public final class VectorKernels implements KernelPrinter {
  static final String PACKAGE = "jdk.incubator.vector";

  private final NumberType type;
  private final LibraryCalls library =
      new LibraryCalls(
          "dev.sinter.runtime.kernel.vector.VectorTranspose",
          "dev.sinter.runtime.kernel.vector.VectorDropoutMask");

  public VectorKernels(NumberType type) {
    this.type = type;
  }

  @Override
  public String suffix() {
    return "Vector";
  }

  @Override
  public String description() {
    return "on jdk.incubator.vector";
  }

  @Override
  public List<FieldSpec> fields(List<NamedKernel> kernels) {
    ClassName vector = ClassName.get(PACKAGE, type.prefix() + "Vector");
    TypeName box = (type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE).box();
    TypeName species = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorSpecies"), box);
    TypeName mask = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorMask"), box);
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(constant(species, "SPECIES").initializer("$T.SPECIES_PREFERRED", vector).build());
    fields.add(constant(TypeName.INT, "LANES").initializer("SPECIES.length()").build());
    if (kernels.stream().anyMatch(named -> hasWideTile(named.kernel()))) {
      fields.add(
          constant(TypeName.BOOLEAN, "WIDE")
              .addJavadoc(
                  "Whether there are registers for tiles of four vectors: AVX2 has half as many.\n")
              .initializer("SPECIES.vectorBitSize() != 256")
              .build());
    }
    if (kernels.stream().anyMatch(named -> needsLaneIndex(named.kernel()))) {
      fields.add(
          constant(vector, "LANE_INDEX")
              .addJavadoc("0, 1, 2, ...\n")
              .initializer("$T.zero(SPECIES).addIndex(1)", vector)
              .build());
    }
    NavigableSet<Integer> shortRows = new TreeSet<>();
    kernels.forEach(named -> shortRow(named.kernel()).ifPresent(shortRows::add));
    for (int columns : shortRows) {
      fields.add(
          constant(mask, rowMask(columns))
              .addJavadoc("The lanes that a row of $L columns fills.\n", columns)
              .initializer("SPECIES.indexInRange(0, $L)", columns)
              .build());
    }
    if (kernels.stream().anyMatch(named -> VectorRows.sumsLanes(named.kernel()))) {
      fields.add(
          FieldSpec.builder(
                  ArrayTypeName.of(type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE),
                  "lanes",
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .addJavadoc("Lanes on their way to a sum in a fixed order.\n")
              .initializer("new $L[LANES]", type.java())
              .build());
    }
    int scratch = kernels.stream().mapToInt(named -> scratch(named.kernel())).max().orElse(0);
    if (scratch > 0) {
      fields.add(
          FieldSpec.builder(
                  ArrayTypeName.of(type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE),
                  "scratch",
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .addJavadoc("Arguments and results of functions.\n")
              .initializer("new $L[$L]", type.java(), Integer.toString(scratch))
              .build());
    }
    return fields;
  }

  private int scratch(Kernel kernel) {
    if (kernel instanceof ProductKernel product) {
      return new VectorProduct(type, "", product).scratch();
    }
    return kernel instanceof RowKernel rows ? VectorRows.scratch(type, rows) : 0;
  }

  /** The mask of a row shorter than a vector. */
  static String rowMask(int columns) {
    return "ROW_OF_" + columns;
  }

  private boolean hasWideTile(Kernel kernel) {
    return kernel instanceof ProductKernel product
        && Tile.of(product, type).stream().anyMatch(tile -> tile.vectors() == Tile.WIDE);
  }

  /** The columns of a kernel that stores rows shorter than a vector. */
  private OptionalInt shortRow(Kernel kernel) {
    int columns = type.mostLanes();
    if (kernel instanceof ProductKernel product) {
      columns = product.columns();
    } else if (kernel instanceof ColumnSumsKernel sums) {
      columns = sums.columns();
    }
    return columns < type.mostLanes() ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  private boolean needsLaneIndex(Kernel kernel) {
    return kernel instanceof RowKernel rows
        && (VectorRows.readsColumn(rows) || VectorRows.endsInsideVector(rows, type));
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  @Override
  public List<MethodSpec> kernel(NamedKernel named) {
    Kernel kernel = named.kernel();
    if (kernel instanceof LibraryKernel) {
      return List.of();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(named.name())
            .addModifiers(Modifier.PRIVATE)
            .addJavadoc(KernelComments.of(kernel));
    Parameters.declare(method, type, kernel.operands());
    if (kernel instanceof ProductKernel product) {
      return new VectorProduct(type, named.name(), product).write(method);
    }
    if (kernel instanceof RowKernel rows) {
      if (!VectorRows.sumsLanes(rows) && VectorRows.scratch(type, rows) == 0) {
        method.addModifiers(Modifier.STATIC);
      }
      return List.of(method.addCode(new VectorRows(type, rows).write().block()).build());
    }
    method.addModifiers(Modifier.STATIC);
    return List.of(method.addCode(columnSums((ColumnSumsKernel) kernel).block()).build());
  }

  private Code columnSums(ColumnSumsKernel kernel) {
    String matrix = kernel.operands().get(0).name();
    String sums = kernel.operands().get(1).name();
    String vector = type.prefix() + "Vector";
    int columns = kernel.columns();
    LaneStores stores = new LaneStores(type, columns);
    Code code = new Code();
    code.open("for (int column = 0; column < %d; column += LANES)", columns);
    code.line("int first = %s;", stores.lastStart("column"));
    code.line("%s sum = %s.zero(SPECIES);", vector, vector);
    code.open("for (int row = 0; row < %d; row++)", kernel.rows());
    code.line(
        "sum = sum.add(%s.fromArray(SPECIES, %s, %sAt%s + first));",
        vector, matrix, matrix, Index.plus("row", columns));
    code.close();
    stores.write(code, "sum", sums, sums + "At + first");
    return code.close();
  }

  @Override
  public Code update(UpdateRule rule, int matrices, int numParameters) {
    return UpdateWriter.write(rule, matrices, numParameters, type, new LaneForm());
  }

  @Override
  public String library(LibraryKernel.Routine routine, List<String> operands) {
    return library.print(routine, operands);
  }

  private final class LaneForm implements UpdateWriter.Form {
    private final String vector = type.prefix() + "Vector";

    @Override
    public ExpressionPrinter printer(Iterable<String> factors, Iterable<String> elements) {
      VectorPrinter printer = new VectorPrinter(type);
      factors.forEach(factor -> printer.withScalar(factor, factor));
      elements.forEach(element -> printer.withVector(element, element));
      return printer;
    }

    @Override
    public String advance() {
      return "index += LANES";
    }

    @Override
    public String norms() {
      return Code.type("dev.sinter.runtime.kernel.vector.VectorNorm");
    }

    @Override
    public boolean overruns() {
      return true;
    }

    @Override
    public String load(String variable, String array, String index) {
      return "%s %s = %s.fromArray(SPECIES, %s, %s);"
          .formatted(vector, variable, vector, array, index);
    }

    @Override
    public String store(String variable, String array, String index) {
      return "%s.intoArray(%s, %s);".formatted(variable, array, index);
    }
  }
}
