package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Initialization;
import dev.sinter.runtime.Initialization.Distribution;
import dev.sinter.runtime.Network;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How weights and biases start: what was asked for, or what the activation after them wants. */
class InitializationTest {
  private static final int IN = 40;
  private static final int OUT = 60;
  private static final double LECUN = Math.sqrt(1.0 / IN);
  private static final double XAVIER = Math.sqrt(6.0 / (IN + OUT));
  private static final double HE = Math.sqrt(2.0 / IN);

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("@Dense(60) @Relu Tensor h(@Shape({40}) Tensor x);", "NORMAL", HE),
        Arguments.of(
            "@Dense(60) @Dropout(0.5) @Relu Tensor h(@Shape({40}) Tensor x);", "NORMAL", HE),
        Arguments.of(
            "@Dense(60) Tensor h(@Shape({40}) Tensor x); @Relu Tensor r(Tensor h);", "NORMAL", HE),
        Arguments.of("@Dense(60) @Gelu Tensor h(@Shape({40}) Tensor x);", "NORMAL", HE),
        Arguments.of("@Dense(60) @Prelu Tensor h(@Shape({40}) Tensor x);", "NORMAL", HE),
        Arguments.of("@Dense(60) @Selu Tensor h(@Shape({40}) Tensor x);", "NORMAL", LECUN),
        Arguments.of("@Dense(60) @Maxout(2) Tensor h(@Shape({40}) Tensor x);", "UNIFORM", XAVIER),
        Arguments.of("@Dense(60) @Tanh Tensor h(@Shape({40}) Tensor x);", "UNIFORM", XAVIER),
        Arguments.of("@Dense(60) Tensor h(@Shape({40}) Tensor x);", "UNIFORM", XAVIER),
        Arguments.of(
            "@Dense(60) Tensor h(@Shape({40}) Tensor x); @Dense(3) @Relu Tensor r(Tensor h);",
            "UNIFORM",
            XAVIER),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.XAVIER_NORMAL) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            Math.sqrt(2.0 / (IN + OUT))),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.XAVIER_UNIFORM) @Relu Tensor h(@Shape({40})"
                + " Tensor x);",
            "UNIFORM",
            XAVIER),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.HE_UNIFORM) Tensor h(@Shape({40}) Tensor x);",
            "UNIFORM",
            Math.sqrt(6.0 / IN)),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.HE_NORMAL) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            HE),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.XAVIER_FAN_IN) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            Math.sqrt(1.0 / IN)),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.LECUN_NORMAL) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            Math.sqrt(1.0 / IN)),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.LECUN_UNIFORM) Tensor h(@Shape({40}) Tensor x);",
            "UNIFORM",
            Math.sqrt(3.0 / IN)),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.UNIFORM, weightScale = 0.05) Tensor h(@Shape({40}) Tensor x);",
            "UNIFORM",
            0.05),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.NORMAL, weightScale = 0.01) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            0.01),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.HE_NORMAL, weightScale = 0.5) Tensor h(@Shape({40}) Tensor x);",
            "NORMAL",
            0.5 * HE),
        Arguments.of(
            "@Dense(value = 60, weight = Initializer.AUTO, weightScale = 2) Tensor h(@Shape({40}) Tensor x);",
            "UNIFORM",
            2 * XAVIER));
  }

  @ParameterizedTest
  @MethodSource("models")
  void weightsStartAsTheyShould(String nodes, Distribution distribution, double scale) {
    ModelText model = ModelText.of("Model", 4, "@MeanSquaredError", nodes);
    Network network =
        CompiledModels.compile(Precision.FLOAT, model)
            .create(model, Precision.FLOAT, CodeForm.PORTABLE, 5);
    Initialization start = network.info().parameters().get(0).initialization();
    double[] weight = network.parameter("h.weight");

    assertThat(start.distribution()).isEqualTo(distribution);
    assertThat(start.scale()).isCloseTo(scale, within(1e-12));
    double deviation = distribution == Distribution.NORMAL ? scale : scale / Math.sqrt(3);
    double squares = Arrays.stream(weight).map(w -> w * w).average().orElseThrow();
    assertThat(Math.sqrt(squares)).isCloseTo(deviation, within(0.05 * deviation));
    double mean = Arrays.stream(weight).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(4 * deviation / Math.sqrt(weight.length)));
    double largest = Arrays.stream(weight).map(Math::abs).max().orElseThrow();
    assertThat(largest).isGreaterThan(0.95 * scale);
    if (distribution == Distribution.UNIFORM) {
      assertThat(largest).isLessThanOrEqualTo((float) scale);
    }
    assertThat(network.parameter("h.bias")).containsOnly(0.0);
  }

  @ParameterizedTest
  @CsvSource({"7, 7, 1", "5, 12, 1", "12, 5, 0.5", "1, 6, 2", "40, 60, 1.4142135"})
  void orthogonalWeightsAreOrthogonal(int out, int in, double gain) {
    ModelText model =
        ModelText.of(
            "Model",
            4,
            "@MeanSquaredError",
            "@Dense(value = %s, weight = Initializer.ORTHOGONAL, weightScale = %s) Tensor h(@Shape({%s}) Tensor x);"
                .formatted(out, gain, in));
    CompiledModels compiled = CompiledModels.compile(Precision.DOUBLE, model);
    double[] weight =
        compiled.create(model, Precision.DOUBLE, CodeForm.PORTABLE, 5).parameter("h.weight");

    int vectors = Math.min(out, in);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b < vectors; b++) {
        double product = 0;
        for (int i = 0; i < Math.max(out, in); i++) {
          product +=
              out <= in
                  ? weight[a * in + i] * weight[b * in + i]
                  : weight[i * in + a] * weight[i * in + b];
        }
        assertThat(product).isCloseTo(a == b ? gain * gain : 0, within(1e-14 * gain * gain));
      }
    }
    assertThat(compiled.create(model, Precision.DOUBLE, CodeForm.PORTABLE, 5).parameter("h.weight"))
        .isEqualTo(weight);
    assertThat(compiled.create(model, Precision.DOUBLE, CodeForm.PORTABLE, 6).parameter("h.weight"))
        .isNotEqualTo(weight);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.25, 3})
  void constantWeightsAreConstant(double value) {
    ModelText model =
        ModelText.of(
            "Model",
            4,
            "@MeanSquaredError",
            "@Dense(value = 3, weight = Initializer.CONSTANT, weightScale = %s) Tensor h(@Shape({2}) Tensor x);"
                .formatted(value));
    Network network =
        CompiledModels.compile(Precision.DOUBLE, model)
            .create(model, Precision.DOUBLE, CodeForm.PORTABLE, 5);

    assertThat(network.parameter("h.weight")).hasSize(6).containsOnly(value);
  }

  @ParameterizedTest
  @MethodSource("biases")
  void biasesAreConstant(double value) {
    ModelText model =
        ModelText.of(
            "Model",
            4,
            "@MeanSquaredError",
            "@Dense(value = 7, biasValue = " + value + ") Tensor h(@Shape({3}) Tensor x);");
    Network network =
        CompiledModels.compile(Precision.DOUBLE, model)
            .create(model, Precision.DOUBLE, CodeForm.PORTABLE, 5);

    assertThat(network.parameter("h.bias")).hasSize(7).containsOnly(value);
  }

  static Stream<Double> biases() {
    return Stream.of(0.1, -2.5);
  }
}
