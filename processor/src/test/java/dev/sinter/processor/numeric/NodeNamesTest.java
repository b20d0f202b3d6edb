package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.GradientCheck;
import org.junit.jupiter.api.Test;

/** Nodes may be called what generated code calls something of its own, or nearly a keyword. */
class NodeNamesTest {
  private static final ModelText MODEL =
      ModelText.of(
          "Names",
          3,
          "@MeanSquaredError",
          "@Dense(6) @Tanh Tensor Math(@Shape({4}) Tensor Class);",
          "@Dense(6) @Tanh Tensor SPECIES(Tensor Class);",
          "@Dense(6) @Tanh Tensor exp1(Tensor Class);",
          "@Pointwise(\"Math * SPECIES + sigmoid(exp1) * exp(-SPECIES * SPECIES)\") Tensor Int("
              + "Tensor Math, Tensor SPECIES, Tensor exp1);",
          "@Dense(2) Tensor row(Tensor Int);");

  @Test
  void mayBeThoseOfGeneratedCode() {
    CompiledModels models = CompiledModels.compile(Precision.DOUBLE, MODEL);
    for (CodeForm form : CodeForm.values()) {
      Network network = models.create(MODEL, Precision.DOUBLE, form, 3);
      assertThat(GradientCheck.of(network).sample(4, 5).runOnRandomSamples(6).passed()).isTrue();
    }
  }
}
