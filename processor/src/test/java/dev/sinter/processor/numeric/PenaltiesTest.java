package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.optimize.NetworkObjective;
import dev.sinter.runtime.train.History;
import dev.sinter.runtime.train.Trainer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Penalties are in the gradients and apart from the loss. */
class PenaltiesTest {
  private static final double L1 = 0.125;
  private static final double L2 = 0.5;

  private static final ModelText PLAIN = model("Plain", "", "");
  private static final ModelText BOTH =
      model("Both", "@L1Penalty(0.125) @L2Penalty(0.5)", "@L2Penalty(0)");

  private static CompiledModels models;

  private static ModelText model(String name, String onInterface, String onNode) {
    return ModelText.of(
        name,
        4,
        "@MeanSquaredError " + onInterface,
        "@Dense(5) @Tanh Tensor h(@Shape({2}) Tensor x);",
        onNode + " @Dense(3) Tensor z(Tensor h);");
  }

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(Precision.DOUBLE, PLAIN, BOTH);
  }

  private static Network network(ModelText model, CodeForm form) {
    Network network = models.create(model, Precision.DOUBLE, form, 3);
    Samples.scatterParameters(network, 4);
    return network;
  }

  @ParameterizedTest
  @EnumSource
  void gradientsHaveThemAndLossesDoNot(CodeForm form) {
    Network plain = network(PLAIN, form);
    Network both = network(BOTH, form);
    Samples samples = new Samples(plain.info(), 3, 5);
    samples.stage(plain, 0, 3);
    samples.stage(both, 0, 3);
    double loss = plain.gradientsStaged(3);

    assertThat(both.gradientsStaged(3)).isEqualTo(loss);
    assertThat(both.evaluateStaged(3)).isEqualTo(plain.evaluateStaged(3));
    assertThat(plain.penalty()).isZero();
    for (String bias : List.of("h.bias", "z.bias")) {
      assertThat(both.gradient(bias)).containsExactly(plain.gradient(bias));
    }
    double penalty =
        addsTo("h.weight", L1, L2, plain, both) + addsTo("z.weight", L1, 0, plain, both);
    assertThat(penalty).isPositive();
    assertThat(both.penalty()).isCloseTo(penalty, within(1e-13));
  }

  /** Checks what a penalty adds to a gradient; returns the penalty. */
  private static double addsTo(String name, double l1, double l2, Network plain, Network both) {
    double[] weights = both.parameter(name);
    double[] data = plain.gradient(name);
    double[] all = both.gradient(name);
    double penalty = 0;
    for (int i = 0; i < weights.length; i++) {
      double slope = l1 * Math.signum(weights[i]) + l2 * weights[i];
      assertThat(all[i]).as("%s[%s]", name, i).isCloseTo(data[i] + slope, within(1e-14));
      penalty += l1 * Math.abs(weights[i]) + l2 / 2 * weights[i] * weights[i];
    }
    return penalty;
  }

  @Test
  void objectivesAndHistoriesHaveThem() {
    Dataset data =
        Dataset.builder()
            .input("x", 2, 1, 2, -1, 0.5f, 3, -2, 0.1f, 0.2f, -0.7f, 1)
            .values("z", 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6)
            .build();
    Network plain = network(PLAIN, CodeForm.PORTABLE);
    Network both = network(BOTH, CodeForm.PORTABLE);
    NetworkObjective objective = NetworkObjective.of(both, data);
    double[] point = objective.point();
    double loss = NetworkObjective.of(plain, data).value(point);
    assertThat(objective.value(point)).isCloseTo(loss + both.penalty(), within(1e-12));

    History history = Trainer.of(both).epochs(2).run(data);
    assertThat(history.last().penalty()).isEqualTo(both.penalty()).isPositive();
    assertThat(Trainer.of(plain).epochs(1).run(data).last().penalty()).isZero();
  }
}
