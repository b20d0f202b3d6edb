package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.LinearFloat;
import dev.sinter.runtime.ProductDouble;
import dev.sinter.runtime.TwoHeadedDouble;
import dev.sinter.runtime.data.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientCheckTest {
  @Test
  void passesRightGradients() {
    GradientReport report = GradientCheck.of(LinearDouble.create(1)).runOnRandomSamples(2);
    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.isVacuous()).isFalse();
    assertThat(report.entries())
        .extracting(GradientReport.Entry::name)
        .containsExactly("y.weight", "y.bias", "input x");
    assertThat(report.entries())
        .extracting(GradientReport.Entry::checked)
        .containsExactly(6, 2, 12);
  }

  /** Dropout, two inputs, labels and probabilities, and a partial batch. */
  @Test
  void passesADropoutNetwork() {
    TwoHeadedDouble network = TwoHeadedDouble.create(1);
    double[] before = network.parameter("z.v");
    GradientReport report = GradientCheck.of(network).runOnRandomSamples(2);
    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(network.parameter("z.v")).isEqualTo(before);
    assertThat(network.step()).isZero();

    Dataset three =
        Dataset.builder()
            .input("a", 2, 1, 2, 3, 4, 5, 6)
            .input("b", 3, 1, 2, 3, 4, 5, 6, 7, 8, 9)
            .labels("z", 3, 0, 1, 2)
            .values("s", 1, 0.5f, 1, 0)
            .build();
    report = GradientCheck.of(network).run(three);
    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.entries().get(2).checked()).isEqualTo(6);
  }

  @Test
  void findsAWrongElement() {
    GradientReport report = GradientCheck.of(TwoHeadedDouble.createWrong(1)).runOnRandomSamples(2);
    assertThat(report.passed()).isFalse();
    GradientReport.Entry wrong = report.entries().get(1);
    assertThat(wrong.name()).isEqualTo("z.v");
    assertThat(wrong.wrong()).isEqualTo(1);
    assertThat(wrong.worst()).isEqualTo(4);
    assertThat(wrong.analytic() - wrong.numeric()).isBetween(0.0099, 0.0101);
    assertThat(report.entries().get(0).wrong()).isZero();
    assertThat(report.toString())
        .startsWith("gradients differ")
        .contains("WRONG z.v: 1 of 9 outside the tolerance; worst at [1,1]: analytic ");
    assertThat(wrong.place()).isEqualTo("[1,1]");
    assertThat(wrong.error()).isBetween(0.0099, 0.0101);
    assertThat(wrong.relativeError())
        .isEqualTo(wrong.error() / Math.max(Math.abs(wrong.analytic()), Math.abs(wrong.numeric())));
    assertThat(report.entries())
        .extracting(GradientReport.Entry::shape)
        .containsExactly(List.of(3, 2), List.of(3, 3), List.of(5, 2), List.of(5, 3));
  }

  @Test
  void sumsTheOutputsWhereThereIsNoLoss() {
    GradientReport report = GradientCheck.of(ProductDouble.create()).runOnRandomSamples(2);
    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.isVacuous()).isFalse();
    assertThat(report.entries())
        .extracting(GradientReport.Entry::name)
        .containsExactly("input x", "input y", "input z");
  }

  @Test
  void looksAtASample() {
    GradientReport report =
        GradientCheck.of(LinearDouble.create(1)).sample(4, 9).runOnRandomSamples(2);
    assertThat(report.entries()).extracting(GradientReport.Entry::checked).containsExactly(4, 2, 4);
    assertThat(report.passed()).isTrue();
  }

  @Test
  void seesThatZerosSayNothing() {
    LinearDouble network = LinearDouble.create(1);
    network.setParameter("y.weight", new double[6]);
    network.setParameter("y.bias", new double[2]);
    GradientReport report =
        GradientCheck.of(network)
            .run(Dataset.builder().input("x", 3, 1, 2, 3).values("y", 2, 0, 0).build());
    assertThat(report.passed()).isTrue();
    assertThat(report.isVacuous()).isTrue();
  }

  @Test
  void refusesFloat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(LinearFloat.create(1)))
        .withMessageContaining("precision = DOUBLE");
  }
}
