package dev.sinter.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.plan.Access;
import dev.sinter.processor.plan.Buffer;
import dev.sinter.processor.plan.Call;
import dev.sinter.processor.plan.Kernel;
import dev.sinter.processor.plan.LibraryKernel;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.NamedKernel;
import dev.sinter.processor.plan.Operand;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class of one code form: its kernels, and the order in which each program calls them. */
final class ProgramSource {
  /** Calls in one method: far below the size from which HotSpot compiles no more. */
  private static final int CALLS_PER_METHOD = 60;

  private static final String RUNTIME = "dev.sinter.runtime";

  private final ModelPlan plan;
  private final NumberType type;
  private final KernelPrinter printer;

  ProgramSource(ModelPlan plan, KernelPrinter printer) {
    this.plan = plan;
    this.type = NumberType.of(plan.spec().precision());
    this.printer = printer;
  }

  TypeSpec write() {
    ClassName memory = ClassName.get(RUNTIME, type.prefix() + "Memory");
    TypeSpec.Builder source =
        TypeSpec.classBuilder(plan.spec().compiledName() + printer.suffix())
            .addModifiers(Modifier.FINAL)
            .superclass(ClassName.get(RUNTIME, type.prefix() + "Program"))
            .addJavadoc(
                "The kernels of {@link $L} $L.\n",
                plan.spec().compiledName(),
                printer.description());
    printer.fields(plan.kernels()).forEach(source::addField);
    for (int index = 0; index < plan.tables().size(); index++) {
      source.addField(table(index, plan.tables().get(index)));
    }
    plan.update().ifPresent(rule -> UpdateCode.fields(rule).forEach(source::addField));
    source.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(memory, "memory")
            .addStatement("super(memory)")
            .build());
    for (ProgramKind kind : ProgramKind.values()) {
      if (plan.programs().containsKey(kind) || isAlwaysThere(kind)) {
        program(kind).forEach(source::addMethod);
      }
    }
    source.addMethod(update());
    for (NamedKernel kernel : plan.kernels()) {
      printer.kernel(kernel).forEach(source::addMethod);
    }
    return source.build();
  }

  /** Whether a class that has no such program says so itself; for others its base does. */
  private static boolean isAlwaysThere(ProgramKind kind) {
    return kind != ProgramKind.HESSIAN_VECTOR_PRODUCT;
  }

  private List<MethodSpec> program(ProgramKind kind) {
    String name = methodName(kind);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    List<ParameterSpec> parameters = parameters(kind);
    method.addParameters(parameters);
    boolean returnsLoss = kind == ProgramKind.FORWARD_BACKWARD || kind == ProgramKind.EVALUATE;
    if (returnsLoss) {
      method.returns(TypeName.DOUBLE);
    }
    ProgramPlan program = plan.programs().get(kind);
    if (program == null) {
      method.addStatement(
          "throw new IllegalStateException($S)",
          plan.spec().name()
              + (kind == ProgramKind.INPUT_GRADIENTS
                  ? " was compiled without inputGradients = true"
                  : " has no loss"));
      return List.of(method.build());
    }
    List<MethodSpec> methods = new ArrayList<>();
    List<Call> calls = program.calls();
    if (calls.size() <= CALLS_PER_METHOD) {
      method.addCode(calls(calls).block());
    } else {
      Code parts = new Code();
      String arguments =
          parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
      for (int from = 0; from < calls.size(); from += CALLS_PER_METHOD) {
        String part = name + "Part" + (from / CALLS_PER_METHOD + 1);
        List<Call> some = calls.subList(from, Math.min(from + CALLS_PER_METHOD, calls.size()));
        parts.line("%s(%s);", part, arguments);
        methods.add(
            MethodSpec.methodBuilder(part)
                .addModifiers(Modifier.PRIVATE)
                .addParameters(parameters)
                .addCode(calls(some).block())
                .build());
      }
      method.addCode(parts.block());
    }
    if (returnsLoss) {
      method.addStatement("return arena[$L]", program.lossAt().orElseThrow());
    }
    methods.add(0, method.build());
    return methods;
  }

  private static String methodName(ProgramKind kind) {
    return switch (kind) {
      case FORWARD_BACKWARD -> "forwardBackward";
      case EVALUATE -> "evaluate";
      case PREDICT -> "predict";
      case PREDICT_ONE -> "predictOne";
      case INPUT_GRADIENTS -> "inputGradients";
      case HESSIAN_VECTOR_PRODUCT -> "hessianVectorProduct";
    };
  }

  private List<ParameterSpec> parameters(ProgramKind kind) {
    TypeName number = type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
    TypeName row = ArrayTypeName.of(number);
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(ParameterSpec.builder(ArrayTypeName.of(row), "inputs").build());
    if (kind != ProgramKind.PREDICT && kind != ProgramKind.PREDICT_ONE) {
      parameters.add(ParameterSpec.builder(ArrayTypeName.of(row), "targets").build());
      TypeName labels = ArrayTypeName.of(ArrayTypeName.of(TypeName.INT));
      parameters.add(ParameterSpec.builder(labels, "labels").build());
      parameters.add(ParameterSpec.builder(row, "weights").build());
    }
    if (kind == ProgramKind.FORWARD_BACKWARD || kind == ProgramKind.HESSIAN_VECTOR_PRODUCT) {
      parameters.add(ParameterSpec.builder(TypeName.LONG, "seed").build());
      parameters.add(ParameterSpec.builder(TypeName.LONG, "step").build());
    }
    return parameters;
  }

  private Code calls(List<Call> calls) {
    Code code = new Code();
    for (Call call : calls) {
      List<String> operands = call.buffers().stream().map(ProgramSource::place).toList();
      code.line("// %s", flow(call));
      code.line(
          "%s",
          call.kernel().kernel() instanceof LibraryKernel library
              ? printer.library(library.routine(), operands)
              : call.kernel().name() + "(" + String.join(", ", operands) + ");");
    }
    return code;
  }

  /** What a call reads and what it gives, in the order of its operands. */
  private static String flow(Call call) {
    List<String> reads = new ArrayList<>();
    List<String> gives = new ArrayList<>();
    Kernel kernel = call.kernel().kernel();
    Set<String> written = kernel.written();
    for (int i = 0; i < call.labels().size(); i++) {
      Operand operand = kernel.operands().get(i);
      if (operand.access() != Access.ROW_SCRATCH) {
        (written.contains(operand.name()) ? gives : reads).add(call.labels().get(i));
      }
    }
    return (String.join(", ", reads) + " -> " + String.join(", ", gives)).strip();
  }

  private FieldSpec table(int index, Op.Table table) {
    return FieldSpec.builder(
            ArrayTypeName.of(type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE),
            table(index),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            table.values().stream().map(type::literal).collect(Collectors.joining(", ", "{", "}")))
        .build();
  }

  private static String table(int index) {
    return "TABLE_" + index;
  }

  private static String place(Buffer buffer) {
    String array =
        switch (buffer.space()) {
          case PARAMETERS -> "parameters";
          case GRADIENTS -> "gradients";
          case DIRECTION -> "direction";
          case HESSIAN_VECTOR -> "hessianVector";
          case ARENA -> "arena";
          case INPUT -> "inputs[" + buffer.index() + "]";
          case TARGET -> "targets[" + buffer.index() + "]";
          case LABEL -> "labels[" + buffer.index() + "]";
          case SAMPLE_WEIGHT -> "weights";
          case TABLE -> table(buffer.index());
        };
    return array + ", " + buffer.at();
  }

  private MethodSpec update() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("update")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(TypeName.DOUBLE, "learningRate")
            .addParameter(TypeName.LONG, "step");
    return plan.update()
        .map(
            rule ->
                method.addCode(
                    printer.update(rule, plan.layout().matrices(), plan.layout().size()).block()))
        .orElseGet(
            () ->
                method.addStatement(
                    "throw new IllegalStateException($S)",
                    plan.spec().name() + " has no optimizer"))
        .build();
  }
}
