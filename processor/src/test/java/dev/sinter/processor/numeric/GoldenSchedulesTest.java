package dev.sinter.processor.numeric;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sinter.Precision;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules against PyTorch's learning rates at steps 0 to 59, as expressions and as generated. */
class GoldenSchedulesTest {
  private static final JsonNode GOLDEN = Golden.json("schedules.json");

  private static final Map<String, ModelText> MODELS =
      Map.ofEntries(
          entry(
              "step base=0.1 every=10 gamma=0.5",
              model("Step", "@StepDecay(every = 10, factor = 0.5)")),
          entry(
              "multistep base=0.1 at=15,40 gamma=0.1",
              model("MultiStep", "@MultiStepDecay(at = {15, 40})")),
          entry(
              "exponential base=0.1 gamma=0.95",
              model("Geometric", "@StepDecay(every = 1, factor = 0.95)")),
          entry(
              "cosine base=0.1 T=50 min=0.001",
              model("Cosine", "@CosineWave(halfPeriod = 50, minimum = 0.001)")),
          entry(
              "cosine_warm_restarts base=0.1 T0=10 mult=2 min=0.001",
              model("Restarts", "@CosineRestarts(period = 10, multiplier = 2, minimum = 0.001)")),
          entry("linear_warmup base=0.1 start=0.1 steps=10", model("Warm", "@Warmup(steps = 10)")),
          entry(
              "polynomial base=0.1 total=50 power=2",
              model("Polynomial", "@PolynomialDecay(steps = 50, power = 2)")),
          entry("one_cycle max=0.1 total=60", model("Cycle", "@OneCycle(steps = 60)")),
          entry(
              "inverse_sqrt base=0.1 (eta0/sqrt(t), t from 1)",
              model("InverseRoot", "@InverseRootDecay")),
          entry(
              "inverse_time base=0.1 k=0.1 (eta0/(1+k t))",
              model("InverseTime", "@InverseTimeDecay(rate = 0.1)")),
          entry(
              "exp_decay base=0.1 k=0.05 (eta0 e^-kt)",
              model("Exponential", "@ExponentialDecay(rate = 0.05)")));

  private static final ModelText SEQUENCE =
      model(
          "Sequence",
          "@Warmup(steps = 10, start = 0) @ConstantRate(steps = 20) @StepDecay(every = 5, factor ="
              + " 0.5, steps = 10) @CosineDecay(steps = 40)");

  private static final ModelText STAIRCASE =
      model("Stairs", "@Staircase(at = {3, 5}, rates = {0.05, 0.2})");

  private static final ModelText EVERY_SECOND =
      model("Second", "@ExponentialDecay(rate = 0.05, every = 2)");

  private static final ModelText CYCLIC =
      model("Cyclic", "@CyclicRate(period = 8, minimum = 0.02, shrink = 0.5)");

  private static final ModelText EQUAL_PERIODS = model("Equal", "@CosineRestarts(period = 10)");

  private static final ModelText COSINE_DECAY =
      model("CosineDecay", "@CosineDecay(steps = 50, minimum = 0.001)");

  private static final ModelText ENDING =
      model("Ending", "@InverseTimeDecay(rate = 0.1, steps = 20)");

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    List<ModelText> all = new ArrayList<>(MODELS.values());
    all.addAll(
        List.of(SEQUENCE, STAIRCASE, EVERY_SECOND, CYCLIC, EQUAL_PERIODS, COSINE_DECAY, ENDING));
    models = CompiledModels.compile(List.of(Precision.DOUBLE), all);
  }

  private static ModelText model(String name, String schedule) {
    return new ModelText(
        name,
        "batch = 1",
        "@MeanSquaredError @Sgd(learningRate = 0.1) " + schedule,
        List.of("@Dense(1) Tensor y(@Shape({1}) Tensor x);"));
  }

  static List<String> names() {
    return List.copyOf(MODELS.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void asPyTorch(String name) {
    double[] expected = Golden.doubles(GOLDEN.path(name));
    assertThat(expected).hasSize(60);
    for (int step = 0; step < expected.length; step++) {
      Closeness.check("step " + step, rule(MODELS.get(name), step), expected[step], 1e-12);
      Closeness.check("step " + step, generated(MODELS.get(name), step), expected[step], 1e-12);
    }
  }

  @Test
  void everyGoldenScheduleIsCompared() {
    List<String> golden = new ArrayList<>();
    GOLDEN.fieldNames().forEachRemaining(golden::add);
    assertThat(MODELS.keySet()).containsExactlyInAnyOrderElementsOf(golden);
  }

  @Test
  void schedulesFollowOneAnother() {
    check(SEQUENCE, 0, 0);
    check(SEQUENCE, 9, 0.09);
    for (int step = 10; step < 35; step++) {
      check(SEQUENCE, step, 0.1);
    }
    check(SEQUENCE, 35, 0.05);
    check(SEQUENCE, 39, 0.05);
    check(SEQUENCE, 40, 0.1);
    check(SEQUENCE, 60, 0.05);
    check(SEQUENCE, 80, 0);
    check(SEQUENCE, 1_000, 0);
  }

  @Test
  void aStaircaseHasTheRatesItIsGiven() {
    double[] expected = {0.1, 0.1, 0.1, 0.05, 0.05, 0.2, 0.2};
    for (int step = 0; step < expected.length; step++) {
      check(STAIRCASE, step, expected[step]);
    }
    check(EVERY_SECOND, 6, 0.1 * Math.exp(-0.15));
    check(EVERY_SECOND, 7, 0.1 * Math.exp(-0.15));
  }

  @Test
  void aCycleGoesUpAndDownAndShrinks() {
    double[] first = {0.02, 0.04, 0.06, 0.08, 0.1, 0.08, 0.06, 0.04};
    for (int step = 0; step < 8; step++) {
      check(CYCLIC, step, first[step]);
      check(CYCLIC, step + 8, 0.02 + (first[step] - 0.02) / 2);
      check(CYCLIC, step + 16, 0.02 + (first[step] - 0.02) / 4);
    }
  }

  @Test
  void periodsBeginWhereTheyShould() {
    for (int step = 0; step < 50; step++) {
      check(EQUAL_PERIODS, step, 0.05 * (1 + Math.cos(Math.PI * (step % 10) / 10)));
    }
    ModelText doubling = MODELS.get("cosine_warm_restarts base=0.1 T0=10 mult=2 min=0.001");
    for (long period = 0; period < 30; period++) {
      long start = 10 * ((1L << period) - 1);
      check(doubling, start, 0.1);
      if (period > 0) {
        assertThat(generated(doubling, start - 1)).isLessThan(0.004);
      }
    }
  }

  @Test
  void afterItsEndTheRateStays() {
    check(ENDING, 19, 0.1 / 2.9);
    check(ENDING, 20, 0.1 / 3);
    check(ENDING, 21, 0.1 / 3);
    double[] wave = Golden.doubles(GOLDEN.path("cosine base=0.1 T=50 min=0.001"));
    for (int step = 0; step < wave.length; step++) {
      check(COSINE_DECAY, step, step < 50 ? wave[step] : 0.001);
    }
    check(MODELS.get("one_cycle max=0.1 total=60"), 59, 0.1 / 25 / 1e4);
    check(MODELS.get("one_cycle max=0.1 total=60"), 100, 0.1 / 25 / 1e4);
  }

  private static void check(ModelText model, long step, double expected) {
    double tolerance = 1e-12 * 0.1;
    assertThat(rule(model, step)).as("step %s", step).isCloseTo(expected, within(tolerance));
    assertThat(generated(model, step)).as("step %s", step).isCloseTo(expected, within(tolerance));
  }

  private static double rule(ModelText model, long step) {
    Expr rate = models.plan(model, Precision.DOUBLE).learningRate().orElseThrow();
    return Evaluator.evaluate(rate, Map.of("step", (double) step));
  }

  private static double generated(ModelText model, long step) {
    Network network = models.create(model, Precision.DOUBLE, CodeForm.PORTABLE, 0);
    return network.learningRate(step);
  }
}
