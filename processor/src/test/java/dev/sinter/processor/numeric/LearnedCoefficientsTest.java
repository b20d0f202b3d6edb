package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.ParameterInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learned numbers of formulas and activations: parameters like all others. */
class LearnedCoefficientsTest {
  private static final ModelText MODEL =
      ModelText.of(
          "Learned",
          4,
          "@MeanSquaredError",
          "@Dense(3) @Learned(name = \"beta\", init = 1.5) @Learned(name = \"shift\", init = -0.25,"
              + " perChannel = true) @Pointwise(\"tanh(beta * x) + shift\") Tensor h(@Shape({2}) Tensor"
              + " x);",
          "@Swish(beta = 1.2, learned = true) Tensor s(Tensor h);",
          "@Prelu Tensor p(Tensor s);",
          "@Prelu(init = 0.1, perChannel = true) @Dense(1) Tensor y();");

  private static final Map<String, double[]> STARTS =
      Map.of(
          "h.beta", new double[] {1.5},
          "h.shift", new double[] {-0.25, -0.25, -0.25},
          "s.beta", new double[] {1.2},
          "p.slope", new double[] {0.25},
          "y.slope", new double[] {0.1, 0.1, 0.1});

  @TempDir Path folder;

  @Test
  void areNamedTrainedAndSaved() throws IOException {
    CompiledModels models = CompiledModels.compile(Precision.DOUBLE, MODEL);
    for (CodeForm form : CodeForm.values()) {
      Network network = models.create(MODEL, Precision.DOUBLE, form, 1);
      assertThat(network.info().parameters())
          .extracting(ParameterInfo::name)
          .contains(STARTS.keySet().toArray(new String[0]));
      STARTS.forEach(
          (name, start) -> {
            assertThat(network.parameter(name)).containsExactly(start);
            assertThat(parameter(network, name).shape()).containsExactly(start.length);
          });

      new Samples(network.info(), 4, 2).stage(network, 0, 4);
      for (int step = 0; step < 20; step++) {
        network.trainStaged(4);
      }
      STARTS.forEach(
          (name, start) ->
              assertThat(Arrays.equals(network.parameter(name), start)).as(name).isFalse());

      Path file = folder.resolve(form + ".safetensors");
      network.save(file);
      Network again = models.create(MODEL, Precision.DOUBLE, form, 3);
      again.load(file);
      STARTS
          .keySet()
          .forEach(
              name -> assertThat(again.parameter(name)).containsExactly(network.parameter(name)));
    }
  }

  private static ParameterInfo parameter(Network network, String name) {
    return network.info().parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
