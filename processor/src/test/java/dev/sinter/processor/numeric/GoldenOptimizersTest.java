package dev.sinter.processor.numeric;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sinter.Precision;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.RunningProduct;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Optimizers against PyTorch's parameters after each of twelve given gradients: the rule as it is
 * written, and the update that is generated.
 *
 * <p>A network gets a gradient g by its targets: with x = 1 and no bias the outputs are the
 * parameters, and the loss, the mean of {@code (p - t)²} over n outputs, has the gradient g at
 * {@code t = p - n g / 2}.
 */
class GoldenOptimizersTest {
  private static final JsonNode GOLDEN = Golden.json("optimizers.json");

  private static final Map<String, ModelText> MODELS =
      Map.ofEntries(
          entry("sgd lr=0.1", model("Plain", "@Sgd(learningRate = 0.1)")),
          entry(
              "sgd lr=0.1 weight_decay=0.01",
              model("Decayed", "@Sgd(learningRate = 0.1, weightDecay = 0.01)")),
          entry("momentum lr=0.1 mu=0.9", model("Moving", "@Momentum(learningRate = 0.1)")),
          entry(
              "nesterov lr=0.1 mu=0.9",
              model("Nesterov", "@Momentum(learningRate = 0.1, nesterov = true)")),
          entry(
              "momentum lr=0.1 mu=0.9 dampening=0.1 weight_decay=0.01",
              model(
                  "Damped", "@Momentum(learningRate = 0.1, dampening = 0.1, weightDecay = 0.01)")),
          entry("adagrad lr=0.1 eps=1e-10", model("Grad", "@AdaGrad(learningRate = 0.1)")),
          entry(
              "adagrad lr=0.1 lr_decay=0.05 weight_decay=0.01 initial_accumulator=0.1",
              model(
                  "DecayedGrad",
                  "@AdaGrad(learningRate = 0.1, learningRateDecay = 0.05, weightDecay = 0.01, initialAccumulator = 0.1)")),
          entry("rmsprop lr=0.01 alpha=0.99 eps=1e-8", model("Rms", "@RmsProp")),
          entry(
              "rmsprop lr=0.01 alpha=0.9 eps=1e-8 centered momentum=0.9 weight_decay=0.01",
              model(
                  "CentredRms",
                  "@RmsProp(decay = 0.9, centred = true, momentum = 0.9, weightDecay = 0.01)")),
          entry("adam lr=0.001 b1=0.9 b2=0.999 eps=1e-8", model("Adam", "@Adam")),
          entry(
              "adam lr=0.05 b1=0.8 b2=0.99 eps=1e-6 weight_decay=0.01",
              model(
                  "DecayedAdam",
                  "@Adam(learningRate = 0.05, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-6, weightDecay = 0.01)")),
          entry("amsgrad lr=0.01", model("Ams", "@AmsGrad(learningRate = 0.01)")),
          entry(
              "adamw lr=0.01 weight_decay=0.1",
              model("Decoupled", "@AdamW(learningRate = 0.01, weightDecay = 0.1)")),
          entry("adadelta lr=1 rho=0.9 eps=1e-6", model("Delta", "@AdaDelta")),
          entry("adamax lr=0.002", model("Max", "@Adamax")),
          entry("nadam lr=0.002", model("Nadam", "@NAdam")),
          entry("radam lr=0.01", model("Radam", "@RAdam(learningRate = 0.01)")));

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(List.of(Precision.values()), List.copyOf(MODELS.values()));
  }

  private static ModelText model(String name, String optimizer) {
    int size = GOLDEN.path("initial").size();
    return new ModelText(
        name,
        "batch = 1",
        "@MeanSquaredError " + optimizer,
        List.of("@Dense(value = " + size + ", bias = false) Tensor y(@Shape({1}) Tensor x);"));
  }

  static List<Arguments> updates() {
    List<Arguments> all = new ArrayList<>();
    for (String name : MODELS.keySet()) {
      for (Precision precision : Precision.values()) {
        for (CodeForm form : CodeForm.values()) {
          all.add(Arguments.of(name, precision, form));
        }
      }
    }
    return all;
  }

  static List<String> names() {
    return List.copyOf(MODELS.keySet());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("updates")
  void generated(String name, Precision precision, CodeForm form) {
    double relative = precision == Precision.DOUBLE ? 1e-9 : 1e-5;
    Network network = models.create(MODELS.get(name), precision, form, 0);
    network.setParameter("y.weight", Golden.doubles(GOLDEN.path("initial")));
    network.stageInput(0, 0, new float[] {1}, 0);
    for (int step = 0; step < steps(name); step++) {
      double[] gradient = Golden.doubles(GOLDEN.path("gradients").get(step));
      double[] target = network.parameter("y.weight");
      for (int i = 0; i < target.length; i++) {
        target[i] -= target.length * gradient[i] / 2;
      }
      network.stageTarget(0, 0, target, 0);
      network.trainStaged(1);
      Closeness.check("gradient of step " + step, network.gradient("y.weight"), gradient, relative);
      Closeness.check(
          "parameters after step " + step,
          network.parameter("y.weight"),
          after(name, step),
          relative);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void rule(String name) {
    UpdateRule rule = models.plan(MODELS.get(name), Precision.DOUBLE).update().orElseThrow();
    double rate = Double.parseDouble(name.replaceFirst(".*lr=(\\S+).*", "$1"));
    double[] parameters = Golden.doubles(GOLDEN.path("initial"));
    List<Map<String, Double>> states = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      Map<String, Double> zeros = new HashMap<>();
      rule.states().forEach(state -> zeros.put(state, 0.0));
      states.add(zeros);
    }
    for (int step = 0; step < steps(name); step++) {
      for (int i = 0; i < parameters.length; i++) {
        Map<String, Double> values = new HashMap<>(states.get(i));
        values.put("p", parameters[i]);
        values.put("g", GOLDEN.path("gradients").get(step).get(i).asDouble());
        values.put("lr", rate);
        values.put("t", step + 1.0);
        values.put("tiny", Double.MIN_NORMAL);
        values.put("largest", Double.MAX_VALUE);
        for (RunningProduct product : rule.products()) {
          values.put(product.name(), products(product, step));
        }
        for (Assignment assignment : rule.assignments()) {
          values.put(assignment.target(), Evaluator.evaluate(assignment.value(), values));
        }
        parameters[i] = values.get("p");
        states.get(i).replaceAll((state, old) -> values.get(state));
      }
      Closeness.check("parameters after step " + step, parameters, after(name, step), 1e-9);
    }
  }

  private static double products(RunningProduct product, int step) {
    double value = 1;
    for (int t = 1; t <= step + 1; t++) {
      value *= Evaluator.evaluate(product.factor(), Map.of("t", (double) t));
    }
    return value;
  }

  @Test
  void everyGoldenRunIsCompared() {
    List<String> golden = new ArrayList<>();
    GOLDEN.path("parameters_after_step").fieldNames().forEachRemaining(golden::add);
    assertThat(MODELS.keySet()).containsExactlyInAnyOrderElementsOf(golden);
  }

  private static int steps(String name) {
    int steps = GOLDEN.path("parameters_after_step").path(name).size();
    assertThat(steps).isEqualTo(GOLDEN.path("gradients").size()).isPositive();
    return steps;
  }

  private static double[] after(String name, int step) {
    return Golden.doubles(GOLDEN.path("parameters_after_step").path(name).get(step));
  }
}
