package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What PyTorch's optimizers do not have, against loops as in the textbooks; and odd gradients. */
class OptimizersTest {
  private static final int SIZE = 37;
  private static final int STEPS = 12;

  /** What an optimizer does to one parameter with one gradient; keeps its own state. */
  private interface Textbook {
    double step(double p, double g, int t);
  }

  private static final ModelText LION =
      model("Lion", "@Lion(learningRate = 0.01, weightDecay = 0.1)");
  private static final ModelText LECTURE =
      model(
          "Lecture",
          "@Momentum(learningRate = 0.1, rateInVelocity = true) @StepDecay(every = 3, factor = 0.5)");
  private static final ModelText LOOKING_AHEAD =
      model(
          "LookingAhead",
          "@Momentum(learningRate = 0.1, momentum = 0.8, rateInVelocity = true, nesterov = true)");
  private static final ModelText IN_ROOT =
      model("InRoot", "@RmsProp(decay = 0.9, epsilon = 1e-3, epsilonInRoot = true)");
  private static final ModelText ADAM_IN_ROOT =
      model("AdamInRoot", "@Adam(learningRate = 0.01, epsilon = 1e-3, epsilonInRoot = true)");
  private static final ModelText CLIPPED =
      model("Clipped", "@Sgd(learningRate = 0.1) @ClipByValue(0.5)");
  private static final ModelText SHORTENED =
      model("Shortened", "@Sgd(learningRate = 0.1) @ClipByGlobalNorm(5)");

  /** Weights decay, biases do not; 7 x 5 weights, so that no vector ends where they do. */
  private static final ModelText WEIGHTS_ONLY =
      new ModelText(
          "WeightsOnly",
          "batch = 1",
          "@MeanSquaredError @AdamW(learningRate = 0.01, weightDecay = 0.5, decayBiases = false)",
          List.of(
              "@Dense(7) @Tanh Tensor h(@Shape({5}) Tensor x);",
              "@Dense(3) @Tanh Tensor k();", "@Dense(2) Tensor y();"));

  private static final ModelText ALL_DECAY =
      new ModelText(
          "AllDecay",
          WEIGHTS_ONLY.options(),
          WEIGHTS_ONLY.annotations().replace(", decayBiases = false", ""),
          WEIGHTS_ONLY.nodes());

  private static final ModelText NONE_DECAYS =
      new ModelText(
          "NoneDecays",
          WEIGHTS_ONLY.options(),
          WEIGHTS_ONLY
              .annotations()
              .replace("weightDecay = 0.5, decayBiases = false", "weightDecay = 0"),
          WEIGHTS_ONLY.nodes());

  private static final List<ModelText> EVERY_OPTIMIZER =
      List.of(
          model("EverySgd", "@Sgd(learningRate = 1e-3, weightDecay = 1e-3)"),
          model("EveryMomentum", "@Momentum(learningRate = 1e-3, weightDecay = 1e-3)"),
          model("EveryAdaGrad", "@AdaGrad(weightDecay = 1e-3)"),
          model("EveryAdaDelta", "@AdaDelta(weightDecay = 1e-3)"),
          model("EveryRmsProp", "@RmsProp(weightDecay = 1e-3, momentum = 0.5)"),
          model("EveryCentred", "@RmsProp(centred = true, epsilonInRoot = true)"),
          model("EveryAdam", "@Adam(weightDecay = 1e-3)"),
          model("EveryAdamW", "@AdamW"),
          model("EveryAmsGrad", "@AmsGrad(decoupled = true, weightDecay = 1e-3)"),
          model("EveryAdamax", "@Adamax(weightDecay = 1e-3)"),
          model("EveryNAdam", "@NAdam(weightDecay = 1e-3, decoupled = true)"),
          model("EveryRAdam", "@RAdam(beta2 = 0.9, weightDecay = 1e-3)"),
          model("EveryPlainRAdam", "@RAdam(beta2 = 0.6)"),
          model("EveryLion", "@Lion(weightDecay = 1e-3)"),
          model("EveryValue", "@AmsGrad @ClipByValue(1)"),
          model("EveryNorm", "@Adam @ClipByGlobalNorm(1)"));

  /** Optimizers that take {@code decoupled}, with the learning rate 0.01. */
  private static final List<String> DECOUPLED =
      List.of(
          "@Momentum(learningRate = 0.01",
          "@Momentum(learningRate = 0.01, nesterov = true",
          "@Momentum(learningRate = 0.01, rateInVelocity = true",
          "@AdaGrad(learningRate = 0.01",
          "@AdaDelta(learningRate = 0.01",
          "@RmsProp(learningRate = 0.01, momentum = 0.5",
          "@AmsGrad(learningRate = 0.01",
          "@Adamax(learningRate = 0.01",
          "@NAdam(learningRate = 0.01",
          "@RAdam(learningRate = 0.01");

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    List<ModelText> all = new ArrayList<>(EVERY_OPTIMIZER);
    all.addAll(List.of(LION, LECTURE, LOOKING_AHEAD, IN_ROOT, ADAM_IN_ROOT, CLIPPED, SHORTENED));
    all.addAll(List.of(WEIGHTS_ONLY, ALL_DECAY, NONE_DECAYS));
    for (int i = 0; i < DECOUPLED.size(); i++) {
      all.add(decoupled(i));
      all.add(undecayed(i));
    }
    models = CompiledModels.compile(List.of(Precision.values()), all);
  }

  private static ModelText model(String name, String annotations) {
    return new ModelText(
        name,
        "batch = 1",
        "@MeanSquaredError " + annotations,
        List.of("@Dense(value = " + SIZE + ", bias = false) Tensor y(@Shape({1}) Tensor x);"));
  }

  private static ModelText decoupled(int index) {
    return model(
        "Decoupled" + index, DECOUPLED.get(index) + ", weightDecay = 0.5, decoupled = true)");
  }

  private static ModelText undecayed(int index) {
    return model("Undecayed" + index, DECOUPLED.get(index) + ")");
  }

  static List<Arguments> forms() {
    List<Arguments> all = new ArrayList<>();
    for (Precision precision : Precision.values()) {
      for (CodeForm form : CodeForm.values()) {
        all.add(Arguments.of(precision, form));
      }
    }
    return all;
  }

  static List<Arguments> everyOptimizer() {
    List<Arguments> all = new ArrayList<>();
    for (ModelText model : EVERY_OPTIMIZER) {
      forms().forEach(form -> all.add(Arguments.of(model, form.get()[0], form.get()[1])));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void lion(Precision precision, CodeForm form) {
    compare(
        LION,
        precision,
        form,
        () ->
            new Textbook() {
              private double m;

              @Override
              public double step(double p, double g, int t) {
                double sign = Math.signum(0.9 * m + 0.1 * g);
                m = 0.99 * m + 0.01 * g;
                return p - 0.01 * (sign + 0.1 * p);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void momentumOfTheLectures(Precision precision, CodeForm form) {
    compare(
        LECTURE,
        precision,
        form,
        () ->
            new Textbook() {
              private double v;

              @Override
              public double step(double p, double g, int t) {
                v = 0.9 * v - 0.1 * Math.pow(0.5, Math.floorDiv(t - 1, 3)) * g;
                return p + v;
              }
            });
    compare(
        LOOKING_AHEAD,
        precision,
        form,
        () ->
            new Textbook() {
              private double v;

              @Override
              public double step(double p, double g, int t) {
                v = 0.8 * v - 0.1 * g;
                return p + 0.8 * v - 0.1 * g;
              }
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void epsilonInTheRoot(Precision precision, CodeForm form) {
    compare(
        IN_ROOT,
        precision,
        form,
        () ->
            new Textbook() {
              private double v;

              @Override
              public double step(double p, double g, int t) {
                v = 0.9 * v + 0.1 * g * g;
                return p - 0.01 * g / Math.sqrt(v + 1e-3);
              }
            });
    compare(
        ADAM_IN_ROOT,
        precision,
        form,
        () ->
            new Textbook() {
              private double m;
              private double v;

              @Override
              public double step(double p, double g, int t) {
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                double mean = m / (1 - Math.pow(0.9, t));
                double square = v / (1 - Math.pow(0.999, t));
                return p - 0.01 * mean / Math.sqrt(square + 1e-3);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void clipping(Precision precision, CodeForm form) {
    compare(
        CLIPPED, precision, form, () -> (p, g, t) -> p - 0.1 * Math.max(-0.5, Math.min(0.5, g)));
    double[][] gradients = gradients();
    double[] norms = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      norms[step] = Math.sqrt(Arrays.stream(gradients[step]).map(g -> g * g).sum());
    }
    // Some are longer and some are not.
    assertThat(Arrays.stream(norms).filter(norm -> norm < 5)).isNotEmpty().hasSizeLessThan(STEPS);
    compare(
        SHORTENED, precision, form, () -> (p, g, t) -> p - 0.1 * g * Math.min(1, 5 / norms[t - 1]));
  }

  /** What is subtracted for the gradients is the same with and without the decay. */
  @ParameterizedTest
  @MethodSource("forms")
  void decoupledDecayShrinksByTheLearningRateAlone(Precision precision, CodeForm form) {
    double relative = precision == Precision.DOUBLE ? 1e-9 : 1e-5;
    double[][] gradients = gradients();
    for (int i = 0; i < DECOUPLED.size(); i++) {
      Network decayed = models.create(decoupled(i), precision, form, 0);
      Network plain = models.create(undecayed(i), precision, form, 0);
      double[] expected = decayed.parameter("y.weight");
      for (int step = 0; step < STEPS; step++) {
        double[] before = plain.parameter("y.weight");
        for (Network network : List.of(decayed, plain)) {
          network.writeGradients(gradients[step]);
          network.update();
        }
        double[] after = plain.parameter("y.weight");
        for (int j = 0; j < SIZE; j++) {
          expected[j] = expected[j] * (1 - 0.01 * 0.5) + after[j] - before[j];
        }
        Closeness.check(
            DECOUPLED.get(i) + " after step " + step,
            decayed.parameter("y.weight"),
            expected,
            relative);
      }
    }
  }

  /** Sizes from step to step differ by more than a factor of two. */
  private static double[][] gradients() {
    SplittableRandom random = new SplittableRandom(7);
    double[][] gradients = new double[STEPS][SIZE];
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < SIZE; i++) {
        gradients[step][i] = (float) (random.nextGaussian() * (0.3 + step % 3));
      }
    }
    return gradients;
  }

  private interface Textbooks {
    Textbook create();
  }

  private static void compare(
      ModelText model, Precision precision, CodeForm form, Textbooks textbooks) {
    Network network = models.create(model, precision, form, 0);
    double[] expected = network.parameter("y.weight");
    List<Textbook> rules = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      rules.add(textbooks.create());
    }
    double[][] gradients = gradients();
    for (int step = 0; step < STEPS; step++) {
      network.writeGradients(gradients[step]);
      network.update();
      for (int i = 0; i < SIZE; i++) {
        expected[i] = rules.get(i).step(expected[i], gradients[step][i], step + 1);
      }
      Closeness.check(
          model + " after step " + step,
          network.parameter("y.weight"),
          expected,
          precision == Precision.DOUBLE ? 1e-9 : 1e-5);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void weightsDecayAndBiasesDoNot(Precision precision, CodeForm form) {
    Network some = models.create(WEIGHTS_ONLY, precision, form, 3);
    Network all = models.create(ALL_DECAY, precision, form, 3);
    Network none = models.create(NONE_DECAYS, precision, form, 3);
    SplittableRandom random = new SplittableRandom(11);
    double[] gradients = new double[some.info().numParameters()];
    for (Network network : List.of(some, all, none)) {
      for (String bias : List.of("h.bias", "k.bias", "y.bias")) {
        double[] values = network.parameter(bias);
        Arrays.fill(values, 1);
        network.setParameter(bias, values);
      }
    }
    for (int step = 0; step < 5; step++) {
      Arrays.setAll(gradients, i -> random.nextGaussian());
      for (Network network : List.of(some, all, none)) {
        network.writeGradients(gradients);
        network.update();
      }
    }
    double relative = precision == Precision.DOUBLE ? 1e-12 : 1e-6;
    for (String node : List.of("h", "k", "y")) {
      String weight = node + ".weight";
      Closeness.check(weight, some.parameter(weight), all.parameter(weight), relative);
      assertThat(some.parameter(weight)).isNotEqualTo(none.parameter(weight));
      String bias = node + ".bias";
      Closeness.check(bias, some.parameter(bias), none.parameter(bias), relative);
      assertThat(all.parameter(bias)[0]).isLessThan(none.parameter(bias)[0]);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyOptimizer")
  void oddGradientsGiveNoNaN(ModelText model, Precision precision, CodeForm form) {
    Network network = models.create(model, precision, form, 0);
    network.setParameter("y.weight", new double[SIZE]);
    double[] sizes = {0, 0, 1e-30, 1e30, -1e30, 0, 1e-44, -1, 1, 1e20, 0, 1e-20, 1};
    double[] gradient = new double[SIZE];
    boolean moved = false;
    for (int step = 0; step < 3 * sizes.length; step++) {
      Arrays.fill(gradient, sizes[step % sizes.length]);
      gradient[0] = 0;
      gradient[1] = 1;
      network.writeGradients(gradient);
      network.update();
      for (double p : network.parameter("y.weight")) {
        assertThat(p).as("parameter after step %s", step).isFinite();
        moved |= p != 0;
      }
      assertThat(network.parameter("y.weight")[0]).isZero();
    }
    assertThat(moved).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyOptimizer")
  void resumesBitByBit(ModelText model, Precision precision, CodeForm form, @TempDir Path folder)
      throws IOException {
    Network network = models.create(model, precision, form, 0);
    Network other = models.create(model, precision, form, 5);
    Path file = folder.resolve("checkpoint.safetensors");
    train(other, 9, new SplittableRandom(4));
    train(network, 7, new SplittableRandom(3));
    network.saveCheckpoint(file);
    other.loadCheckpoint(file);
    train(network, 4, new SplittableRandom(0));
    train(other, 4, new SplittableRandom(0));
    assertThat(other.parameter("y.weight")).isEqualTo(network.parameter("y.weight"));
  }

  private static void train(Network network, int steps, SplittableRandom random) {
    double[] gradient = new double[SIZE];
    for (int step = 0; step < steps; step++) {
      Arrays.setAll(gradient, i -> random.nextGaussian());
      network.writeGradients(gradient);
      network.update();
    }
  }
}
