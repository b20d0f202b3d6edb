package dev.sinter.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.TargetSpec;
import dev.sinter.processor.op.WeightPenalty;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.spec.InputSpec;
import dev.sinter.processor.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that users see: what the network is, and its methods over whole arrays. */
final class NetworkSource {
  private static final int PARAMETERS_PER_METHOD = 24;
  private static final String RUNTIME = "dev.sinter.runtime";
  private static final ClassName NETWORK_INFO = ClassName.get(RUNTIME, "NetworkInfo");
  private static final ClassName CODE_FORM = ClassName.get(RUNTIME, "CodeForm");

  private final ModelPlan plan;
  private final ModelSpec spec;
  private final NumberType type;
  private final ClassName self;
  private final CodeForms forms;
  private final ArrayMethods methods;

  NetworkSource(ModelPlan plan, CodeForms forms) {
    this.plan = plan;
    this.spec = plan.spec();
    this.type = NumberType.of(spec.precision());
    this.self = ClassName.get(spec.packageName(), spec.compiledName());
    this.forms = forms;
    this.methods = new ArrayMethods(plan, type);
  }

  TypeSpec write() {
    TypeSpec.Builder source =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.FINAL)
            .superclass(ClassName.get(RUNTIME, type.prefix() + "Network"))
            .addJavadoc(header());
    if (spec.isPublic()) {
      source.addModifiers(Modifier.PUBLIC);
    }
    source.addField(info());
    parameterParts().forEach(source::addMethod);
    source.addMethod(constructor());
    source.addMethod(create());
    source.addMethod(learningRate());
    methods.write().forEach(source::addMethod);
    methods.records().forEach(source::addType);
    return source.build();
  }

  private CodeBlock header() {
    List<String> lines = new ArrayList<>();
    TextTable nodes = new TextTable();
    nodes.add("node", "operations", "output", "parameters", "FLOPs", "computed in");
    for (InputSpec input : spec.inputs()) {
      nodes.add(input.name(), "input", new Shape(input.shape()).toString());
    }
    for (NodeTable.Row row : NodeTable.rows(plan)) {
      nodes.add(
          row.node(),
          row.operations(),
          row.output(),
          String.valueOf(row.parameters()),
          String.valueOf(row.flops()),
          String.join(", ", row.kernels()));
    }
    lines.addAll(nodes.lines());
    lines.add("");
    lines.add("batch " + spec.batch() + ", " + type.java());
    spec.loss().ifPresent(loss -> lines.add(NodeTable.text(loss)));
    spec.clipping().ifPresent(clipping -> lines.add(NodeTable.text(clipping)));
    spec.penalties().forEach(penalty -> lines.add(NodeTable.text(penalty)));
    spec.optimizer().ifPresent(optimizer -> lines.add(NodeTable.text(optimizer)));
    plan.update()
        .ifPresent(
            rule -> {
              rule.products().forEach(product -> lines.add("  " + UpdateCode.text(product)));
              rule.assignments().forEach(assignment -> lines.add("  " + formula(assignment)));
              if (!rule.isUniform()) {
                lines.add("  and of biases and other vectors, which do not decay:");
                rule.vectorAssignments().stream()
                    .filter(assignment -> !rule.assignments().contains(assignment))
                    .forEach(assignment -> lines.add("  " + formula(assignment)));
              }
            });
    spec.schedules().forEach(schedule -> lines.add(NodeTable.text(schedule)));
    plan.learningRate().ifPresent(rate -> lines.add("  lr = " + Infix.print(rate)));
    Optional.ofNullable(plan.programs().get(ProgramKind.HESSIAN_VECTOR_PRODUCT))
        .ifPresent(
            program ->
                lines.add(
                    "second derivatives: hessianVectorProduct, %s calls of kernels"
                        .formatted(program.calls().size())));
    lines.add(
        "%s parameters; %s elements of activations and their gradients"
            .formatted(plan.layout().size(), plan.arenaSize()));
    String text =
        lines.stream()
            .map(
                line ->
                    line.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("@", "&#64;"))
            .collect(Collectors.joining("\n"));
    return CodeBlock.of(
        "The network that {@link $L} describes. Generated by Sinter.\n\n<p>Kernels: {@code"
            + " $LPortable}$L. Weights lie in memory as [in, out].\n\n<pre>\n$L\n</pre>\n",
        modelReference(),
        spec.compiledName(),
        forms == CodeForms.BOTH ? " and {@code " + spec.compiledName() + "Vector}" : "",
        text);
  }

  private String modelReference() {
    return spec.name().replace('_', '.');
  }

  private static String formula(Assignment assignment) {
    return assignment.target() + " = " + Infix.print(assignment.value());
  }

  private FieldSpec info() {
    CodeBlock.Builder value = CodeBlock.builder();
    value.add("new $T(\n$>$>$S,\n", NETWORK_INFO, spec.name());
    value.add(
        "$T.$L,\n$L,\n", ClassName.get(RUNTIME, "ElementType"), spec.precision(), spec.batch());
    value.add(list(inputs())).add(",\n");
    value.add(list(outputs())).add(",\n");
    value.add(list(targets())).add(",\n");
    value.add(parameterList()).add(",\n");
    value.add("$L,\n$L,\n$L,\n", plan.layout().size(), plan.layout().flatSize(), plan.arenaSize());
    List<CodeBlock> states = new ArrayList<>();
    plan.update().ifPresent(rule -> rule.states().forEach(s -> states.add(CodeBlock.of("$S", s))));
    value.add(list(states)).add(",\n");
    String qualified =
        (spec.packageName().isEmpty() ? "" : spec.packageName() + ".") + modelReference();
    value.add("$S", qualified);
    if (plan.programs().containsKey(ProgramKind.HESSIAN_VECTOR_PRODUCT)) {
      value.add(",\ntrue");
    }
    value.add(")$<$<");
    return FieldSpec.builder(NETWORK_INFO, "INFO", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Names, shapes and sizes.\n")
        .initializer(value.build())
        .build();
  }

  private List<CodeBlock> inputs() {
    boolean gradients = plan.programs().containsKey(ProgramKind.INPUT_GRADIENTS);
    List<CodeBlock> inputs = new ArrayList<>();
    for (InputSpec input : spec.inputs()) {
      inputs.add(
          CodeBlock.of(
              "new $T($S, $L, $L)",
              ClassName.get(RUNTIME, "InputInfo"),
              input.name(),
              shape(new Shape(input.shape())),
              gradients ? plan.pinned().at(Root.Kind.INPUT_GRADIENT, input.name()) : -1));
    }
    return inputs;
  }

  private List<CodeBlock> outputs() {
    List<CodeBlock> outputs = new ArrayList<>();
    plan.outputs()
        .forEach(
            (name, shape) ->
                outputs.add(
                    CodeBlock.of(
                        "new $T($S, $L, $L)",
                        ClassName.get(RUNTIME, "OutputInfo"),
                        name,
                        shape(shape),
                        plan.pinned().at(Root.Kind.OUTPUT, name))));
    return outputs;
  }

  private List<CodeBlock> targets() {
    List<CodeBlock> targets = new ArrayList<>();
    ClassName info = ClassName.get(RUNTIME, "TargetInfo");
    for (TargetSpec target : plan.lowered().targets()) {
      targets.add(
          CodeBlock.of(
              "new $T($S, $T.$L, $L, $L)",
              info,
              target.name(),
              info.nestedClass("Kind"),
              target.kind(),
              shape(target.shape()),
              target.classes()));
    }
    return targets;
  }

  private List<CodeBlock> parameters() {
    List<CodeBlock> parameters = new ArrayList<>();
    for (Map.Entry<String, Op.Parameter> entry : plan.layout().parameters().entrySet()) {
      Op.Parameter parameter = entry.getValue();
      Initialization start = parameter.initialization();
      parameters.add(
          CodeBlock.of(
              "new $T($S, $L, $L, $L, $T.$L($L))$L",
              ClassName.get(RUNTIME, "ParameterInfo"),
              entry.getKey(),
              shape(parameter.visible()),
              plan.layout().at(entry.getKey()),
              parameter.transposed(),
              ClassName.get(RUNTIME, "Initialization"),
              start.distribution().name().toLowerCase(Locale.ROOT),
              NumberType.DOUBLE.literal(start.scale()),
              penalty(entry.getKey())));
    }
    return parameters;
  }

  private CodeBlock penalty(String parameter) {
    WeightPenalty penalty = plan.lowered().penalties().get(parameter);
    return penalty == null
        ? CodeBlock.of("")
        : CodeBlock.of(
            ".withPenalty($L, $L)",
            NumberType.DOUBLE.literal(penalty.l1()),
            NumberType.DOUBLE.literal(penalty.l2()));
  }

  /** All parameters; of a large network in parts, because the size of a method is limited. */
  private CodeBlock parameterList() {
    List<CodeBlock> all = parameters();
    if (all.size() <= PARAMETERS_PER_METHOD) {
      return list(all);
    }
    List<CodeBlock> calls =
        parameterParts().stream().map(part -> CodeBlock.of("$N()", part)).toList();
    return CodeBlock.of(
        "$T.of($L).flatMap($T::stream).toList()",
        Stream.class,
        CodeBlock.join(calls, ", "),
        List.class);
  }

  private List<MethodSpec> parameterParts() {
    List<CodeBlock> all = parameters();
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0;
        all.size() > PARAMETERS_PER_METHOD && from < all.size();
        from += PARAMETERS_PER_METHOD) {
      int to = Math.min(from + PARAMETERS_PER_METHOD, all.size());
      parts.add(
          MethodSpec.methodBuilder("parameters" + (parts.size() + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(
                  ParameterizedTypeName.get(
                      ClassName.get(List.class), ClassName.get(RUNTIME, "ParameterInfo")))
              .addStatement("return $L", list(all.subList(from, to)))
              .build());
    }
    return parts;
  }

  private static CodeBlock shape(Shape shape) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        shape.extents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static CodeBlock list(List<CodeBlock> elements) {
    if (elements.size() < 2) {
      return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ", "));
    }
    return CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(elements, ",\n"));
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(CODE_FORM, "form")
        .addParameter(ClassName.get(RUNTIME, type.prefix() + "Memory"), "memory")
        .addParameter(ClassName.get(RUNTIME, type.prefix() + "Program"), "program")
        .addParameter(TypeName.LONG, "seed")
        .addStatement("super(INFO, form, memory, program, seed)")
        .build();
  }

  private MethodSpec create() {
    ClassName memory = ClassName.get(RUNTIME, type.prefix() + "Memory");
    ClassName selection = ClassName.get(RUNTIME, "FormSelection");
    ClassName lookup = ClassName.get("java.lang.invoke", "MethodHandles");
    String loader = type == NumberType.FLOAT ? "floatProgram" : "doubleProgram";
    String prefix =
        (spec.packageName().isEmpty() ? "" : spec.packageName() + ".") + spec.compiledName();
    MethodSpec.Builder create =
        MethodSpec.methodBuilder("create")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(self)
            .addParameter(TypeName.LONG, "seed")
            .addJavadoc(
                "A network with fresh parameters.\n\n@param seed of initialisation, dropout and"
                    + " shuffling: the same seed gives the same bits\n")
            .addStatement("$T form = $T.select($L)", CODE_FORM, selection, forms == CodeForms.BOTH)
            .addStatement("$T memory = new $T(INFO)", memory, memory);
    if (forms == CodeForms.PORTABLE) {
      create.addStatement(
          "return new $T(form, memory, new $LPortable(memory), seed)", self, spec.compiledName());
      return create.build();
    }
    return create
        .addStatement(
            "$T program = form == $T.VECTOR\n? $T.$L($T.lookup(), $S, memory)\n: new"
                + " $LPortable(memory)",
            ClassName.get(RUNTIME, type.prefix() + "Program"),
            CODE_FORM,
            selection,
            loader,
            lookup,
            prefix + "Vector",
            spec.compiledName())
        .addStatement("return new $T(form, memory, program, seed)", self)
        .build();
  }

  private static Code returned(Expr value, ScalarPrinter printer) {
    Code code = new Code();
    Expr rest = new Locals(code, printer, "shared").prepare(List.of(value)).get(0);
    return code.line("return %s;", printer.print(rest));
  }

  private MethodSpec learningRate() {
    ScalarPrinter printer = new ScalarPrinter(NumberType.DOUBLE).with("step", "(double) step");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("learningRate")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.DOUBLE)
            .addParameter(TypeName.LONG, "step");
    return plan.learningRate()
        .map(rate -> method.addCode(returned(rate, printer).block()))
        .orElseGet(
            () ->
                method.addStatement(
                    "throw new IllegalStateException($S)", spec.name() + " has no optimizer"))
        .build();
  }
}
