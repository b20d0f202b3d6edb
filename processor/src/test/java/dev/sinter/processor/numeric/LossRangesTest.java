package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.TargetInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Losses of outputs from ±1e-30 to ±1e30: never NaN, and infinite only where the true value does
 * not fit the type. Doubles hold every value and gradient of these, so they say what is true.
 */
class LossRangesTest {
  private static final int SAMPLES = 400;
  private static final double[] SIZES = {
    0, 1e-30, 1e-20, 1e-8, 1e-3, 0.1, 1, 3, 12, 40, 100, 1e4, 1e8, 1e15, 1e19, 1e20, 1e30
  };

  private static final List<ModelText> MODELS =
      List.of(
          model("Squared", "@MeanSquaredError", 1),
          model("Absolute", "@MeanAbsoluteError", 1),
          model("Huber", "@Huber", 1),
          model("SmallHuber", "@Huber(delta = 1e-3)", 1),
          model("Gaussian", "@GaussianNegativeLogLikelihood", 3),
          model("Formula", "@LossFunction(\"(y - t)^2 / 2\")", 1),
          model("Binary", "@BinaryCrossEntropy", 1),
          model("BinaryWeighted", "@BinaryCrossEntropy(positiveWeight = 7)", 1),
          model("BinaryHinge", "@BinaryHinge(margin = 0.7)", 1),
          model("CrossEntropy", "@SoftmaxCrossEntropy", 4),
          model("Smoothed", "@SoftmaxCrossEntropy(labelSmoothing = 0.1)", 4),
          model("Weighted", "@SoftmaxCrossEntropy(classWeights = {1, 2, 0.1, 3})", 4),
          model("Soft", "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES)", 4),
          model("Divergence", "@KullbackLeibler", 4),
          model("Hinge", "@MulticlassHinge(margin = 0.7)", 4),
          model("SquaredHinge", "@MulticlassSquaredHinge(margin = 0.7)", 4));

  private static CompiledModels models;

  private static ModelText model(String name, String loss, int outputs) {
    return ModelText.of(
            name, 1, loss, "@Dense(" + outputs + ") Tensor z(@Shape({" + outputs + "}) Tensor x);")
        .withInputGradients();
  }

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(List.of(Precision.values()), MODELS);
  }

  static List<Arguments> everyLossInEveryForm() {
    List<Arguments> all = new ArrayList<>();
    for (ModelText model : MODELS) {
      for (CodeForm form : CodeForm.values()) {
        all.add(Arguments.of(model, form));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyLossInEveryForm")
  void isFiniteWhereItsTrueValueIs(ModelText model, CodeForm form) {
    Network floats = models.create(model, Precision.FLOAT, form, 0);
    Network doubles = models.create(model, Precision.DOUBLE, form, 0);
    Random random = new Random(17);
    for (int sample = 0; sample < SAMPLES; sample++) {
      float[] z = outputs(floats.info().outputs().get(0).size(), random);
      float[] target = target(floats.info().targets().get(0), random);
      Result single = Result.of(floats, z, target);
      Result exact = Result.of(doubles, z, target);
      String what = Arrays.toString(z) + " against " + Arrays.toString(target);

      assertThat(exact.loss).as(what).isFinite().isNotNegative();
      compare(what, single.loss, exact.loss, 1e-5 * Math.abs(exact.loss));
      double largest = Arrays.stream(exact.gradient).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < z.length; i++) {
        assertThat(exact.gradient[i]).as(what).isFinite();
        compare("gradient of " + what, single.gradient[i], exact.gradient[i], 1e-5 * largest);
      }
    }
  }

  /** A difference of entropies may cancel down to the rounding of numbers of size 1. */
  private static void compare(String what, double single, double exact, double tolerance) {
    if (Math.abs(exact) > Float.MAX_VALUE) {
      assertThat(single).as(what).isEqualTo(Math.copySign(Double.POSITIVE_INFINITY, exact));
    } else {
      assertThat(Math.abs(single - exact))
          .as("%s: %s, expected %s", what, single, exact)
          .isLessThanOrEqualTo(Math.max(tolerance, 1e-6));
    }
  }

  private static float[] outputs(int size, Random random) {
    float[] z = new float[size];
    int range = 1 + random.nextInt(SIZES.length);
    for (int i = 0; i < size; i++) {
      z[i] = extreme(range, random);
    }
    return z;
  }

  private static float extreme(int range, Random random) {
    return (float) ((random.nextBoolean() ? 1 : -1) * SIZES[random.nextInt(range)]);
  }

  private static float[] target(TargetInfo target, Random random) {
    float[] values = new float[target.size()];
    switch (target.kind()) {
      case LABEL -> values[0] = random.nextInt(target.classes());
      case VALUES -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = extreme(SIZES.length, random);
        }
      }
      case PROBABILITIES -> values[0] = random.nextInt(5) / 4f;
      case DISTRIBUTION -> {
        float share = new float[] {0, 1e-30f, 0.25f, 1}[random.nextInt(4)];
        int first = random.nextInt(values.length);
        values[first] = share;
        values[(first + 1) % values.length] = 1 - share;
      }
    }
    return values;
  }

  private record Result(double loss, double[] gradient) {
    static Result of(Network network, float[] z, float[] target) {
      int size = z.length;
      double[] identity = new double[size * size];
      for (int i = 0; i < size; i++) {
        identity[i * size + i] = 1;
      }
      network.setParameter("z.weight", identity);
      network.stageInput(0, 0, z, 0);
      if (network.info().targets().get(0).kind() == TargetInfo.Kind.LABEL) {
        network.stageLabel(0, 0, (int) target[0]);
      } else {
        network.stageTarget(0, 0, target, 0);
      }
      double loss = network.evaluateStaged(1);
      network.inputGradientsStaged(1);
      return new Result(loss, Samples.inputGradients(network, 1).get("x"));
    }
  }

  @Test
  void everyLossIsThere() {
    String all =
        MODELS.stream().map(model -> model.source(Precision.DOUBLE)).reduce("", String::concat);
    assertThat(Catalogue.losses().keySet())
        .allSatisfy(loss -> assertThat(all).containsPattern("@" + loss + "\\b"));
  }
}
