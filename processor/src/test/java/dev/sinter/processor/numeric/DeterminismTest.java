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
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same source gives the same bytes, and the same seed the same bits. */
class DeterminismTest {
  private static final int BATCH = 9;

  private static final ModelText CLASSIFIER =
      new ModelText(
          "Classifier",
          "batch = " + BATCH,
          "@SoftmaxCrossEntropy @Adam(learningRate = 0.01) @CosineDecay(steps = 100)",
          List.of(
              "@Dense(33) @Relu @Dropout(0.3) Tensor first(@Shape({19}) Tensor x);",
              "@Dense(17) @Tanh Tensor second();",
              "@Dense(17) @Sigmoid Tensor gate(Tensor first);",
              "@Multiply @Dropout(0.1) Tensor gated(Tensor second, Tensor gate);",
              "@Dense(5) Tensor logits();"));

  private static final ModelText REGRESSION =
      new ModelText(
          "Regression",
          "batch = " + BATCH + ", inputGradients = true",
          "@MeanSquaredError @Momentum(learningRate = 0.01, nesterov = true)",
          List.of(
              "@Dense(7) @Softmax Tensor left(@Shape({6}) Tensor a);",
              "@Flatten @Dense(3) @Pointwise(\"x * sigmoid(x)\")"
                  + " Tensor right(@Shape({2, 2, 1}) Tensor b);",
              "@Concat Tensor both(Tensor left, Tensor right);",
              "@Dense(2) Tensor y();"));

  private static final List<ModelText> MODELS = List.of(CLASSIFIER, REGRESSION);

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(List.of(Precision.values()), MODELS);
  }

  static List<Arguments> everyNetwork() {
    List<Arguments> all = new ArrayList<>();
    for (ModelText model : MODELS) {
      for (Precision precision : Precision.values()) {
        for (CodeForm form : CodeForm.values()) {
          all.add(Arguments.of(model, precision, form));
        }
      }
    }
    return all;
  }

  @Test
  void theSameSourceGivesTheSameBytesInAnyOrderAndCompany() {
    CompiledModels again =
        CompiledModels.compile(
            List.of(Precision.DOUBLE, Precision.FLOAT),
            List.of(RandomModel.of(3), REGRESSION, CLASSIFIER));

    assertThat(models.sources()).hasSize(3 * 2 * MODELS.size());
    assertThat(again.sources()).containsAllEntriesOf(models.sources());
    models
        .classFiles()
        .forEach(
            (name, bytes) -> assertThat(again.classFiles().get(name)).as(name).isEqualTo(bytes));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyNetwork")
  void theSameSeedGivesTheSameBits(ModelText model, Precision precision, CodeForm form) {
    Network first = models.create(model, precision, form, 42);
    Network second = models.create(model, precision, form, 42);
    Network other = models.create(model, precision, form, 43);

    double[] losses = train(first, 50);
    assertThat(train(second, 50)).isEqualTo(losses);
    assertSameBits(first, second);
    assertThat(train(other, 50)).isNotEqualTo(losses);
    assertThat(losses[49]).isLessThan(losses[0]);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyNetwork")
  void aResumedTrainingGivesTheSameBits(
      ModelText model, Precision precision, CodeForm form, @TempDir Path folder)
      throws IOException {
    Network straight = models.create(model, precision, form, 42);
    train(straight, 50);
    Network begun = models.create(model, precision, form, 42);
    train(begun, 20);
    Path file = folder.resolve("checkpoint.safetensors");
    begun.saveCheckpoint(file);

    Network resumed = models.create(model, precision, form, 7);
    train(resumed, 3);
    resumed.loadCheckpoint(file);
    assertThat(resumed.step()).isEqualTo(20);
    train(resumed, 30);

    assertSameBits(resumed, straight);
  }

  /**
   * A fresh class is interpreted; after some thousand steps its methods are compiled. Sums in
   * another order or a fused multiplication and addition on one side only would show.
   */
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyNetwork")
  void theJitChangesNoBits(ModelText model, Precision precision, CodeForm form) {
    CompiledModels fresh = CompiledModels.compile(precision, model);
    Network cold = fresh.create(model, precision, form, 42);
    double coldLoss = train(cold, 1)[0];

    train(fresh.create(model, precision, form, 1), 5_000);
    Network warm = fresh.create(model, precision, form, 42);

    assertThat(train(warm, 1)[0]).isEqualTo(coldLoss);
    assertSameBits(warm, cold);
  }

  /** Steps on batches that depend on the number of the step only; every third is a partial one. */
  private static double[] train(Network network, int steps) {
    double[] losses = new double[steps];
    for (int i = 0; i < steps; i++) {
      int rows = network.step() % 3 == 2 ? BATCH - 2 : BATCH;
      new Samples(network.info(), rows, network.step() % 10).stage(network, 0, rows);
      losses[i] = network.trainStaged(rows);
    }
    return losses;
  }

  private static void assertSameBits(Network actual, Network expected) {
    Map<String, double[]> values = Samples.parameters(expected);
    Samples.parameters(actual)
        .forEach(
            (name, bits) -> assertThat(Arrays.equals(bits, values.get(name))).as(name).isTrue());
    for (Network network : List.of(actual, expected)) {
      new Samples(network.info(), BATCH, 5).stage(network, 0, BATCH);
      network.predictStaged(BATCH);
    }
    Map<String, double[]> outputs = Samples.outputs(expected, BATCH);
    Samples.outputs(actual, BATCH)
        .forEach((name, bits) -> assertThat(bits).as(name).isEqualTo(outputs.get(name)));
  }
}
