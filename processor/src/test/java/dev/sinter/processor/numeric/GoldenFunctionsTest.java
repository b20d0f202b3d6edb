package dev.sinter.processor.numeric;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations, losses and schedules in generated code against PyTorch's values and gradients. */
class GoldenFunctionsTest {
  private static final JsonNode ACTIVATIONS = Golden.json("activations.json");
  private static final JsonNode LOSSES = Golden.json("losses.json");
  private static final JsonNode OPTIONS = Golden.json("losses_options.json");
  private static final String WEIGHTS = "classWeights = {0.5, 2, 1.25, 0.75}";

  /**
   * What is left where values cancel against numbers of size 1 in the element type, as in {@code 1
   * - tanh(x)²} for large x.
   */
  private static double absolute(Precision precision) {
    return precision == Precision.DOUBLE ? 1e-14 : 2e-7;
  }

  private static double relative(Precision precision) {
    return precision == Precision.DOUBLE ? 1e-9 : 1e-5;
  }

  /** Golden names by the annotations that stand for the functions. */
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          entry("@Identity", "identity"),
          entry("@Sigmoid", "sigmoid"),
          entry("@Tanh", "tanh"),
          entry("@Relu", "relu"),
          entry("@LeakyRelu", "leaky_relu(0.01)"),
          entry("@Abs", "abs"),
          entry("@Softplus", "softplus"),
          entry("@Softsign", "softsign"),
          entry("@Swish(beta = 1.7)", "swish(beta=1.7)"),
          entry("@Elu", "elu(1)"),
          entry("@Selu", "selu"),
          entry("@Celu(alpha = 1.5)", "celu(1.5)"),
          entry("@Swish", "swish(beta=1)"),
          entry("@Mish", "mish"),
          entry("@Gelu", "gelu"),
          entry("@GeluTanh", "gelu_tanh"),
          entry("@HardSigmoid", "hard_sigmoid"),
          entry("@HardSwish", "hard_swish"),
          entry("@Relu6", "relu6"),
          entry("@LogSigmoid", "log_sigmoid"));

  private static final Map<String, ModelText> ACTIVATION_MODELS = new LinkedHashMap<>();

  private static final Map<String, ModelText> LOSS_MODELS =
      Map.ofEntries(
          Map.entry("mse", loss("Squared", "@MeanSquaredError", 4)),
          Map.entry("mae", loss("Absolute", "@MeanAbsoluteError", 4)),
          Map.entry("huber(delta=1)", loss("Huber", "@Huber", 4)),
          Map.entry(
              "gaussian_nll_half_squared_error_sum_over_outputs",
              loss("Gaussian", "@GaussianNegativeLogLikelihood", 4)),
          Map.entry("softmax_cross_entropy", loss("CrossEntropy", "@SoftmaxCrossEntropy", 4)),
          Map.entry("binary_cross_entropy_with_logits", loss("Binary", "@BinaryCrossEntropy", 1)),
          Map.entry(
              "softmax_cross_entropy(label_smoothing=0.1)",
              loss("Smoothed", "@SoftmaxCrossEntropy(labelSmoothing = 0.1)", 4)),
          Map.entry(
              "softmax_cross_entropy(class_weights)",
              loss("Weighted", "@SoftmaxCrossEntropy(" + WEIGHTS + ")", 4)),
          Map.entry(
              "softmax_cross_entropy(class_weights, label_smoothing=0.25)",
              loss(
                  "WeightedSmoothed",
                  "@SoftmaxCrossEntropy(labelSmoothing = 0.25, " + WEIGHTS + ")",
                  4)),
          Map.entry(
              "softmax_cross_entropy_soft_targets",
              loss("Soft", "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES)", 4)),
          Map.entry(
              "softmax_cross_entropy_soft_targets(label_smoothing=0.25)",
              loss(
                  "SoftSmoothed",
                  "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES, labelSmoothing = 0.25)",
                  4)),
          Map.entry(
              "softmax_cross_entropy_soft_targets(class_weights)",
              loss(
                  "SoftWeighted",
                  "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES, " + WEIGHTS + ")",
                  4)),
          Map.entry(
              "softmax_cross_entropy_soft_targets(class_weights, label_smoothing=0.25)",
              loss(
                  "SoftWeightedSmoothed",
                  "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES, labelSmoothing = 0.25, "
                      + WEIGHTS
                      + ")",
                  4)),
          Map.entry("kl_divergence_from_logits", loss("Divergence", "@KullbackLeibler", 4)),
          Map.entry(
              "binary_cross_entropy_with_logits(pos_weight=2.5)",
              loss("BinaryWeighted", "@BinaryCrossEntropy(positiveWeight = 2.5)", 1)),
          Map.entry("huber(delta=0.25)", loss("SmallHuber", "@Huber(delta = 0.25)", 4)),
          Map.entry(
              "multiclass_hinge(margin=0.25)",
              loss("SmallHinge", "@MulticlassHinge(margin = 0.25)", 4)),
          Map.entry(
              "multiclass_squared_hinge(margin=0.25)",
              loss("SmallSquaredHinge", "@MulticlassSquaredHinge(margin = 0.25)", 4)),
          Map.entry("multiclass_hinge", loss("Hinge", "@MulticlassHinge", 4)),
          Map.entry("multiclass_squared_hinge", loss("SquaredHinge", "@MulticlassSquaredHinge", 4)),
          Map.entry("binary_hinge", loss("BinaryHinge", "@BinaryHinge", 1)));

  private static final Map<String, ModelText> SCHEDULE_MODELS =
      Map.of(
          "exp_decay base=0.1 k=0.05 (eta0 e^-kt)",
          scheduled("Exponential", "@ExponentialDecay(rate = 0.05)"),
          "cosine base=0.1 T=50 min=0.001",
          scheduled("Cosine", "@CosineDecay(steps = 50, minimum = 0.001)"));

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    int size = ACTIVATIONS.path("x").size();
    FUNCTIONS.forEach(
        (annotation, name) ->
            ACTIVATION_MODELS.put(
                name,
                new ModelText(
                    "Activation" + ACTIVATION_MODELS.size(),
                    "batch = 1, inputGradients = true",
                    "",
                    List.of(annotation + " @Output Tensor y(@Shape({" + size + "}) Tensor x);"))));
    List<ModelText> all = new ArrayList<>(ACTIVATION_MODELS.values());
    all.addAll(LOSS_MODELS.values());
    all.addAll(SCHEDULE_MODELS.values());
    models = CompiledModels.compile(List.of(Precision.values()), all);
  }

  private static ModelText loss(String name, String annotation, int outputs) {
    return ModelText.of(
            name,
            5,
            annotation,
            "@Dense(" + outputs + ") Tensor z(@Shape({" + outputs + "}) Tensor x);")
        .withInputGradients();
  }

  private static ModelText scheduled(String name, String annotation) {
    return new ModelText(
        name,
        "batch = 1",
        "@MeanSquaredError @Sgd(learningRate = 0.1) " + annotation,
        List.of("@Dense(1) Tensor y(@Shape({1}) Tensor x);"));
  }

  private static List<Arguments> inEveryForm(Iterable<String> names) {
    List<Arguments> all = new ArrayList<>();
    for (String name : names) {
      for (Precision precision : Precision.values()) {
        for (CodeForm form : CodeForm.values()) {
          all.add(Arguments.of(name, precision, form));
        }
      }
    }
    return all;
  }

  static List<Arguments> activations() {
    return inEveryForm(FUNCTIONS.values());
  }

  static List<Arguments> losses() {
    return inEveryForm(LOSS_MODELS.keySet());
  }

  static List<Arguments> schedules() {
    return inEveryForm(SCHEDULE_MODELS.keySet());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("activations")
  void activation(String name, Precision precision, CodeForm form) {
    double[] x = Golden.doubles(ACTIVATIONS.path("x"));
    double[] y = Golden.doubles(ACTIVATIONS.at("/functions").path(name).path("y"));
    double[] slope = Golden.doubles(ACTIVATIONS.at("/functions").path(name).path("dydx"));
    if (name.equals("hard_sigmoid")) {
      // PyTorch's kernel for float64 takes 1/6 as a float here.
      slope = DoubleStream.of(slope).map(s -> s == (float) (1 / 6.0) ? 1 / 6.0 : s).toArray();
    }
    Network network = models.create(ACTIVATION_MODELS.get(name), precision, form, 0);
    network.stageInput(0, 0, x, 0);

    network.predictStaged(1);
    compare("value at ", x, Samples.outputs(network, 1).get("y"), y, precision);
    network.inputGradientsStaged(1);
    compare("slope at ", x, Samples.inputGradients(network, 1).get("x"), slope, precision);
  }

  private static void compare(
      String what, double[] x, double[] actual, double[] expected, Precision precision) {
    assertThat(actual).hasSameSizeAs(expected).isNotEmpty();
    for (int i = 0; i < x.length; i++) {
      double off = Math.abs(actual[i] - expected[i]);
      double tolerance = Math.max(relative(precision) * Math.abs(expected[i]), absolute(precision));
      assertThat(off)
          .as("%s%s: %s, expected %s", what, x[i], actual[i], expected[i])
          .isLessThanOrEqualTo(tolerance);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("losses")
  void loss(String name, Precision precision, CodeForm form) {
    JsonNode entry = (LOSSES.path("losses").has(name) ? LOSSES : OPTIONS).path("losses").path(name);
    // The options' entries share the inputs of the plain losses.
    double[] z =
        Golden.doubles(LOSSES.path("losses").path(name.replaceFirst("\\(.*", "")).path("input"));
    if (z.length == 0) {
      z = Golden.doubles(LOSSES.at("/losses/huber(delta=1)/input"));
    }
    int rows = LOSSES.path("batch").asInt();
    int size = z.length / rows;
    Network network = models.create(LOSS_MODELS.get(name), precision, form, 0);
    double[] identity = new double[size * size];
    for (int i = 0; i < size; i++) {
      identity[i * size + i] = 1;
    }
    network.setParameter("z.weight", identity);
    for (int row = 0; row < rows; row++) {
      network.stageInput(0, row, z, row * size);
      stageGoldenTarget(network, row, size);
    }

    double[] gradient = Golden.doubles(entry.path("grad"));
    double loss = entry.path("loss").asDouble();
    Closeness.check("training loss", network.gradientsStaged(rows), loss, relative(precision));
    Closeness.check("loss", network.evaluateStaged(rows), loss, relative(precision));
    network.inputGradientsStaged(rows);
    double[] actual = Samples.inputGradients(network, rows).get("x");
    Closeness.check("gradient", actual, gradient, relative(precision));
  }

  private static void stageGoldenTarget(Network network, int row, int size) {
    switch (network.info().targets().get(0).kind()) {
      case LABEL -> network.stageLabel(0, row, LOSSES.path("class_targets").get(row).asInt());
      case DISTRIBUTION -> network.stageTarget(0, row, numbers("probability_targets"), row * size);
      case VALUES -> network.stageTarget(0, row, numbers("regression_targets"), row * size);
      case PROBABILITIES -> network.stageTarget(0, row, numbers("binary_targets"), row);
    }
  }

  private static double[] numbers(String targets) {
    return Golden.doubles(LOSSES.path(targets));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("schedules")
  void schedule(String name, Precision precision, CodeForm form) {
    double[] rates = Golden.doubles(Golden.json("schedules.json").path(name));
    Network network = models.create(SCHEDULE_MODELS.get(name), precision, form, 0);
    assertThat(rates).hasSizeGreaterThan(50);
    for (int step = 0; step < rates.length; step++) {
      // PyTorch's cosine rises again after its last step; ours stays at the minimum.
      double rate = name.startsWith("cosine") && step > 50 ? 0.001 : rates[step];
      Closeness.check("rate of step " + step, network.learningRate(step), rate, 1e-12);
    }

    // The rate that the update uses: with x = 1, t = 0 and y = w, dL/dw = 2w.
    network.setParameter("y.weight", new double[] {1});
    network.stageInput(0, 0, new float[] {1}, 0);
    network.stageTarget(0, 0, new float[] {0}, 0);
    for (int step = 0; step < 30; step++) {
      double weight = network.parameter("y.weight")[0];
      double sum = weight + network.parameter("y.bias")[0];
      network.trainStaged(1);
      double rate = (weight - network.parameter("y.weight")[0]) / (2 * sum);
      Closeness.check("rate in step " + step, rate, rates[step], 100 * relative(precision));
      network.setParameter("y.weight", new double[] {1});
      network.setParameter("y.bias", new double[] {0});
    }
  }
}
