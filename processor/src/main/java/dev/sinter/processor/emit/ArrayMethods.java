package dev.sinter.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.op.TargetSpec;
import dev.sinter.processor.plan.ModelPlan;
import dev.sinter.processor.plan.ProgramKind;
import dev.sinter.processor.spec.InputSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods of a network that take and give whole arrays, with names from the model. */
final class ArrayMethods {
  private final ModelPlan plan;
  private final TypeName number;
  private final TypeName array;
  private final List<Argument> inputs = new ArrayList<>();
  private final List<Argument> targets = new ArrayList<>();
  private final List<Argument> outputs = new ArrayList<>();

  /** An array parameter: its name, its type, and what its javadoc says. */
  private record Argument(String name, TypeName type, String meaning) {
    ParameterSpec parameter() {
      return ParameterSpec.builder(type, name).build();
    }
  }

  ArrayMethods(ModelPlan plan, NumberType type) {
    this.plan = plan;
    this.number = type == NumberType.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
    this.array = ArrayTypeName.of(number);
    for (InputSpec input : plan.spec().inputs()) {
      inputs.add(new Argument(input.name(), array, samples(new Shape(input.shape()))));
    }
    List<TargetSpec> all = plan.lowered().targets();
    for (TargetSpec target : all) {
      boolean label = target.kind() == TargetSpec.Kind.LABEL;
      String plain = label ? "labels" : "targets";
      boolean taken = inputs.stream().anyMatch(input -> input.name().equals(plain));
      String name =
          all.size() == 1 && !taken
              ? plain
              : target.name() + Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
      targets.add(
          new Argument(
              name,
              label ? ArrayTypeName.of(TypeName.INT) : array,
              label
                  ? "one class in [0, " + target.classes() + ") per sample"
                  : samples(target.shape())));
    }
    plan.outputs().forEach((name, shape) -> outputs.add(new Argument(name, array, samples(shape))));
  }

  private static String samples(Shape shape) {
    return "samples of shape " + shape + ", one after another";
  }

  List<MethodSpec> write() {
    List<MethodSpec> methods = new ArrayList<>();
    if (plan.programs().containsKey(ProgramKind.FORWARD_BACKWARD)) {
      methods.add(
          overBatch(
              "trainStep", "One training step: forward, backward and update.\n", "trainBound"));
      methods.add(
          overBatch(
              "gradients",
              "Forward and backward in training mode, without an update; leaves the gradients for"
                  + "\n{@link #gradient} and {@link #update}.\n",
              "gradientsBound"));
      methods.add(overBatch("evaluate", "The loss in prediction mode.\n", "evaluateBound"));
    }
    if (plan.programs().containsKey(ProgramKind.HESSIAN_VECTOR_PRODUCT)) {
      methods.add(hessianVectorProduct());
    }
    methods.add(predictInto());
    methods.add(predict());
    if (plan.programs().containsKey(ProgramKind.INPUT_GRADIENTS)) {
      methods.add(inputGradientsInto());
      methods.add(inputGradients());
    }
    return methods;
  }

  List<TypeSpec> records() {
    List<TypeSpec> records = new ArrayList<>();
    if (outputs.size() > 1) {
      records.add(record("Prediction", "The outputs of a prediction.\n", outputs));
    }
    if (inputs.size() > 1 && plan.programs().containsKey(ProgramKind.INPUT_GRADIENTS)) {
      records.add(record("InputGradients", "The gradients by the inputs.\n", inputs));
    }
    return records;
  }

  private static TypeSpec record(String name, String doc, List<Argument> components) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(doc)
        .recordConstructor(
            MethodSpec.constructorBuilder()
                .addParameters(components.stream().map(Argument::parameter).toList())
                .build())
        .build();
  }

  private MethodSpec.Builder method(String name, String doc, List<Argument> arguments) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(doc + "\n")
            .addParameters(arguments.stream().map(Argument::parameter).toList());
    arguments.forEach(a -> method.addJavadoc("@param $L $L\n", a.name(), a.meaning()));
    return method;
  }

  private List<Argument> inputsAndTargets() {
    List<Argument> all = new ArrayList<>(inputs);
    all.addAll(targets);
    return all;
  }

  private MethodSpec overBatch(String name, String doc, String bound) {
    MethodSpec.Builder method =
        method(name, doc, inputsAndTargets())
            .addJavadoc("@return the mean loss of the samples, 1 to $L\n", plan.spec().batch())
            .returns(number);
    bindBatch(method);
    return method.addStatement("return $L($L)", bound, rows()).build();
  }

  private MethodSpec hessianVectorProduct() {
    TypeName vector = ArrayTypeName.of(TypeName.DOUBLE);
    String direction = free("direction");
    String product = free("product");
    List<Argument> arguments = inputsAndTargets();
    arguments.add(new Argument(direction, vector, "one element per parameter"));
    arguments.add(new Argument(product, vector, "takes one element per parameter"));
    MethodSpec.Builder method =
        method(
            "hessianVectorProduct",
            "The Hessian of the mean loss by all parameters, in training mode, times a direction."
                + "\nBoth vectors have the order of {@link #readParameters}. Allocates nothing.\n",
            arguments);
    bindBatch(method);
    return method
        .addStatement("hessianVectorProductBound($L, $L, $L)", rows(), direction, product)
        .build();
  }

  /** The local variable with the number of samples. */
  private String rows() {
    return free("rows");
  }

  /** A name like {@code wish} that no argument has. */
  private String free(String wish) {
    String name = wish;
    while (isArgument(name)) {
      name += "_";
    }
    return name;
  }

  private boolean isArgument(String name) {
    List<Argument> all = inputsAndTargets();
    all.addAll(outputs);
    return all.stream().anyMatch(argument -> argument.name().equals(name));
  }

  private void bindBatch(MethodSpec.Builder method) {
    method.addStatement("int $L = rowsOf(0, $L)", rows(), inputs.get(0).name());
    for (int i = 0; i < inputs.size(); i++) {
      method.addStatement("bindInput($L, $L, $L)", i, inputs.get(i).name(), rows());
    }
    for (int i = 0; i < targets.size(); i++) {
      boolean label = !targets.get(i).type().equals(array);
      method.addStatement(
          "$L($L, $L, $L)", label ? "bindLabels" : "bindTarget", i, targets.get(i).name(), rows());
    }
  }

  private MethodSpec predictInto() {
    List<Argument> arguments = new ArrayList<>(inputs);
    for (Argument output : outputs) {
      arguments.add(new Argument(output.name(), output.type(), "takes " + output.meaning()));
    }
    MethodSpec.Builder method =
        method("predict", "Predicts any number of samples; allocates nothing.\n", arguments);
    method.addStatement("int $L = samplesOf(0, $L)", rows(), inputs.get(0).name());
    for (int i = 0; i < inputs.size(); i++) {
      method.addStatement("bindSamples($L, $L, $L)", i, inputs.get(i).name(), rows());
    }
    for (int i = 0; i < outputs.size(); i++) {
      method.addStatement("bindDestination($L, $L, $L)", i, outputs.get(i).name(), rows());
    }
    return method.addStatement("predictSamples($L)", rows()).build();
  }

  private MethodSpec predict() {
    MethodSpec.Builder method =
        method("predict", "Predicts any number of samples.\n", inputs)
            .addStatement("int $L = samplesOf(0, $L)", rows(), inputs.get(0).name());
    for (Map.Entry<String, Shape> output : plan.outputs().entrySet()) {
      method.addStatement(
          "$T $L = new $T[$L * $L]",
          array,
          output.getKey(),
          number,
          rows(),
          output.getValue().size());
    }
    method.addStatement("predict($L)", names(inputs, outputs));
    return give(method, outputs, "Prediction").build();
  }

  private MethodSpec inputGradientsInto() {
    List<Argument> arguments = inputsAndTargets();
    Map<String, String> destinations = destinations();
    for (Argument input : inputs) {
      arguments.add(
          new Argument(
              destinations.get(input.name()), array, "takes the gradient by " + input.name()));
    }
    boolean hasLoss = !targets.isEmpty();
    MethodSpec.Builder method =
        method(
            "inputGradients",
            "The gradient of the "
                + (hasLoss ? "mean loss" : "summed outputs")
                + " by every input, in prediction mode.\n",
            arguments);
    bindBatch(method);
    method.addStatement("inputGradientsBound($L)", rows());
    for (int i = 0; i < inputs.size(); i++) {
      method.addStatement(
          "copyInputGradient($L, $L, $L)", i, destinations.get(inputs.get(i).name()), rows());
    }
    return method.build();
  }

  private MethodSpec inputGradients() {
    MethodSpec.Builder method =
        method("inputGradients", "As the other one, into new arrays.\n", inputsAndTargets());
    Map<String, String> destinations = destinations();
    List<Argument> results = new ArrayList<>();
    for (Argument input : inputs) {
      String name = destinations.get(input.name());
      method.addStatement("$T $L = new $T[$L.length]", array, name, number, input.name());
      results.add(new Argument(name, array, ""));
    }
    method.addStatement("inputGradients($L)", names(inputsAndTargets(), results));
    return give(method, results, "InputGradients").build();
  }

  private Map<String, String> destinations() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Argument input : inputs) {
      String name = "d" + Character.toUpperCase(input.name().charAt(0)) + input.name().substring(1);
      while (isArgument(name)) {
        name += "_";
      }
      names.put(input.name(), name);
    }
    return names;
  }

  private MethodSpec.Builder give(
      MethodSpec.Builder method, List<Argument> results, String recordName) {
    if (results.size() == 1) {
      return method.returns(array).addStatement("return $L", results.get(0).name());
    }
    ClassName type =
        ClassName.get(plan.spec().packageName(), plan.spec().compiledName(), recordName);
    return method.returns(type).addStatement("return new $T($L)", type, names(results, List.of()));
  }

  private static String names(List<Argument> first, List<Argument> second) {
    List<Argument> all = new ArrayList<>(first);
    all.addAll(second);
    return all.stream().map(Argument::name).collect(Collectors.joining(", "));
  }
}
