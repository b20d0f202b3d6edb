package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.io.SafeTensors;
import dev.sinter.runtime.io.StoredTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole training runs of PyTorch, step by step: the same losses, parameters and predictions. */
class GoldenRunsTest {
  private static final int BATCH = 8;
  private static final int IN_FEATURES = 20;

  /**
   * A run.
   *
   * @param file where the tensors are
   * @param name in {@code runs.json}
   * @param parameters PyTorch's names by ours
   */
  private record Run(ModelText model, String file, String name, Map<String, String> parameters) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Run> RUNS =
      List.of(
          new Run(
              new ModelText(
                  "Softmax",
                  "batch = 8",
                  "@SoftmaxCrossEntropy @Sgd(learningRate = 0.1)",
                  List.of("@Dense(5) Tensor logits(@Shape({20}) Tensor x);")),
              "run_softmax_sgd.safetensors",
              "softmax_sgd",
              Map.of("logits", "0")),
          new Run(
              new ModelText(
                  "Mlp",
                  "batch = 8",
                  "@SoftmaxCrossEntropy @Adam(learningRate = 1e-3)",
                  List.of(
                      "@Dense(32) @Relu Tensor first(@Shape({20}) Tensor x);",
                      "@Dense(16) @Tanh Tensor second();",
                      "@Dense(5) Tensor logits();")),
              "run_mlp_adam.safetensors",
              "mlp_adam",
              Map.of("first", "0", "second", "2", "logits", "4")));

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    models =
        CompiledModels.compile(List.of(Precision.values()), RUNS.stream().map(Run::model).toList());
  }

  static List<Arguments> everyRunInEveryForm() {
    return RUNS.stream()
        .flatMap(
            run ->
                List.of(Precision.values()).stream()
                    .flatMap(
                        precision ->
                            List.of(CodeForm.values()).stream()
                                .map(form -> Arguments.of(run, precision, form))))
        .toList();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyRunInEveryForm")
  void isReproduced(Run run, Precision precision, CodeForm form) throws IOException {
    double tolerance = precision == Precision.DOUBLE ? 1e-9 : 1e-5;
    SafeTensors tensors = SafeTensors.read(Golden.file(run.file()));
    double[] losses =
        Golden.doubles(Golden.json("runs.json").at("/" + run.name() + "/loss_per_step"));
    Network network = models.create(run.model(), precision, form, 0);
    for (String layer : run.parameters().keySet()) {
      for (String kind : List.of("weight", "bias")) {
        network.setParameter(
            layer + "." + kind, tensors.tensor("init." + torch(run, layer, kind)).doubles());
      }
    }
    StoredTensor x = tensors.tensor("x");
    double[] y = tensors.tensor("y").doubles();
    assertThat(losses).hasSize(x.shape().get(0)).hasSizeGreaterThanOrEqualTo(10);

    for (int step = 0; step < losses.length; step++) {
      stage(network, x.floats(), y, step);
      Closeness.check("loss of step " + step, network.trainStaged(BATCH), losses[step], tolerance);
    }

    for (String layer : run.parameters().keySet()) {
      for (String kind : List.of("weight", "bias")) {
        String name = layer + "." + kind;
        Closeness.check(
            name,
            network.parameter(name),
            tensors.tensor("final." + torch(run, layer, kind)).doubles(),
            tolerance);
      }
    }
    double[] evalLogits = tensors.tensor("eval_logits").doubles();
    stage(network, x.floats(), y, 0);
    network.predictStaged(BATCH);
    Closeness.check(
        "logits of a batch", Samples.outputs(network, BATCH).get("logits"), evalLogits, tolerance);
    double[] one = new double[evalLogits.length];
    for (int row = 0; row < BATCH; row++) {
      network.stageInput(0, 0, x.floats(), row * IN_FEATURES);
      network.predictStaged(1);
      network.readOutput(0, 0, one, row * evalLogits.length / BATCH);
    }
    Closeness.check("logits one by one", one, evalLogits, tolerance);
  }

  @Test
  void theCopiesAreThoseOfTheCollection() throws IOException {
    for (Run run : RUNS) {
      Path original = Golden.shared(run.file());
      assertThat(Files.mismatch(original, Golden.file(run.file()))).isEqualTo(-1);
    }
  }

  private static String torch(Run run, String layer, String kind) {
    return run.parameters().get(layer) + "." + kind;
  }

  private static void stage(Network network, float[] x, double[] y, int step) {
    for (int row = 0; row < BATCH; row++) {
      int sample = step * BATCH + row;
      network.stageInput(0, row, x, sample * IN_FEATURES);
      network.stageLabel(0, row, (int) y[sample]);
    }
  }
}
