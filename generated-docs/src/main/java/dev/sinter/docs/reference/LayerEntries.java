package dev.sinter.docs.reference;

import dev.sinter.docs.formula.Derivation;
import dev.sinter.docs.formula.Line;
import dev.sinter.docs.formula.NamedConstants;
import dev.sinter.docs.formula.ScalarFormulas;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Origin;
import dev.sinter.processor.ir.Root;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.op.Activation;
import dev.sinter.processor.op.CatalogueEntry;
import dev.sinter.processor.pass.Cluster;
import dev.sinter.processor.plan.ProgramKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Activations, other layers and combinations. */
final class LayerEntries {
  /** The node with the operation. */
  private static final String NODE = "y";

  private static final String ALONE =
      """
      @Model(batch = 32, inputGradients = true)
      interface NAME {
        ENTRY
        Tensor y(INPUTS);
      }
      """;

  private static final String TRAINED =
      """
      @Model(batch = 32)
      @Sgd(learningRate = 0.1)
      @MeanSquaredError
      interface NAME {
        @Dense(16)
        Tensor x(@Shape({64}) Tensor input);

        ENTRY
        Tensor y(Tensor x);
      }
      """;

  private static final String TRAINED_ALONE =
      """
      @Model(batch = 32)
      @Sgd(learningRate = 0.1)
      @MeanSquaredError
      interface NAME {
        ENTRY
        Tensor y(@Shape({1, 8, 8}) Tensor x);
      }
      """;

  private static final String ONE = "@Shape(SHAPE) Tensor x";
  private static final String TWO = "@Shape(SHAPE) Tensor a, @Shape(SHAPE) Tensor b";
  private static final List<String> SHAPES = List.of("{64}", "{1, 8, 8}");

  private LayerEntries() {}

  static List<Entry> layers(
      Map<String, ? extends CatalogueEntry> layers, Map<String, AnnotationDoc> docs) {
    Map<String, Example> examples = Examples.compile(layers, alone(ONE));
    Map<String, CatalogueEntry> others = new TreeMap<>();
    examples.forEach(
        (name, example) -> {
          if (!isElementwise(example)) {
            others.put(name, layers.get(name));
          }
        });
    List<String> trained = List.of(TRAINED, TRAINED_ALONE);
    return entries(layers, docs, examples, Examples.compile(others, trained));
  }

  static List<Entry> combinations(
      Map<String, ? extends CatalogueEntry> combinations, Map<String, AnnotationDoc> docs) {
    return entries(combinations, docs, Examples.compile(combinations, alone(TWO)), Map.of());
  }

  /** What stands beside a formula. */
  static List<Entry> coefficients(
      Map<String, ? extends CatalogueEntry> coefficients, Map<String, AnnotationDoc> docs) {
    List<String> alone = alone(ONE).stream().map(LayerEntries::withFormula).toList();
    return entries(
        coefficients,
        docs,
        Examples.compile(coefficients, alone),
        Examples.compile(coefficients, List.of(withFormula(TRAINED))));
  }

  private static String withFormula(String template) {
    return template.replace("ENTRY", "ENTRY\n  @Pointwise(\"x * sigmoid(beta * x)\")");
  }

  private static List<String> alone(String inputs) {
    return SHAPES.stream()
        .map(shape -> ALONE.replace("INPUTS", inputs.replace("SHAPE", shape)))
        .toList();
  }

  private static List<Entry> entries(
      Map<String, ? extends CatalogueEntry> all,
      Map<String, AnnotationDoc> docs,
      Map<String, Example> examples,
      Map<String, Example> trained) {
    List<Entry> entries = new ArrayList<>();
    examples.forEach(
        (name, example) -> {
          CatalogueEntry entry = all.get(name);
          entries.add(
              entry instanceof Activation activation
                  ? activation(activation, docs.get(name), example)
                  : layer(entry, docs.get(name), example, Optional.ofNullable(trained.get(name))));
        });
    return entries;
  }

  /**
   * Whether the gradient of the sum of the result says all about the derivative, and prediction all
   * about the layer.
   */
  private static boolean isElementwise(Example example) {
    return computed(example)
        .map(Value::op)
        .allMatch(
            op ->
                op instanceof Op.Input
                    || op instanceof Op.Pointwise
                    || op instanceof Op.Reshape
                    || op instanceof Op.Constant);
  }

  /** What the outputs are computed from. */
  private static Stream<Value> computed(Example example) {
    List<Root> outputs = new ArrayList<>();
    example
        .plan()
        .lowered()
        .outputs()
        .forEach((name, value) -> outputs.add(new Root(Root.Kind.OUTPUT, name, value)));
    return new Graph(outputs).values().stream();
  }

  private static Entry activation(Activation activation, AnnotationDoc doc, Example example) {
    String name = activation.annotation().getSimpleName();
    FunctionText text = FunctionText.of(activation.formula(example.options(name)), "x", "y");
    return new Entry(
        activation,
        doc,
        example,
        "y = " + Infix.print(NamedConstants.of(text.function())),
        Infix.print(NamedConstants.of(text.derivative())),
        List.of(
            new Entry.Block(
                "",
                List.of(
                    Line.equation("y", ScalarFormulas.print(text.function())),
                    Line.equation(
                        "\\frac{\\partial y}{\\partial x}",
                        ScalarFormulas.print(text.derivative()))))),
        new FunctionChart("x", Map.of()).draw(name, "y(x)", text.function(), text.slope()),
        name + " and its derivative",
        Optional.empty(),
        loops(example));
  }

  private static Entry layer(
      CatalogueEntry entry, AnnotationDoc doc, Example example, Optional<Example> trained) {
    Derivation derivation = new Derivation(example.plan());
    List<Entry.Block> blocks = new ArrayList<>();
    List<Line> forward = derivation.outputs().getOrDefault(NODE, List.of());
    if (!forward.isEmpty()) {
      blocks.add(new Entry.Block("Forward:", forward));
    }
    blocks.add(
        new Entry.Block("Backward, from _g_ = ∂_L_/∂_y_ of any loss _L_:", derivation.gradients()));
    List<Entry.Loop> loops =
        trained.map(LayerEntries::trainingLoops).orElseGet(() -> loops(example));
    return new Entry(entry, doc, example, "", "", blocks, "", "", trained, loops);
  }

  /** Products only where they are the layer's own, or all that it computes is fused into them. */
  private static List<Entry.Loop> trainingLoops(Example example) {
    boolean products =
        example.plan().lowered().parameters().stream()
            .anyMatch(parameter -> parameter.label().startsWith(NODE + "."));
    Set<String> labels =
        computed(example).map(Value::label).collect(Collectors.toUnmodifiableSet());
    Predicate<Cluster> own =
        cluster -> cluster.members().stream().anyMatch(value -> belongs(value, labels));
    Loops loops = new Loops(example);
    List<ProgramKind> training = List.of(ProgramKind.FORWARD_BACKWARD);
    List<Entry.Loop> rows =
        loops.kernels(training, own.and(cluster -> cluster.kind() == Cluster.Kind.ROWS));
    return products || rows.isEmpty() ? loops.kernels(training, own) : rows;
  }

  private static boolean belongs(Value value, Set<String> outputs) {
    return value.origin().node().equals(NODE)
        && (value.origin().phase() == Origin.Phase.BACKWARD || outputs.contains(value.label()));
  }

  private static List<Entry.Loop> loops(Example example) {
    return new Loops(example)
        .kernels(List.of(ProgramKind.PREDICT, ProgramKind.INPUT_GRADIENTS), cluster -> true);
  }
}
