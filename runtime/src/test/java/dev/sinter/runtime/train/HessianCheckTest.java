package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.CurvedDouble;
import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.LinearFloat;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.optimize.NetworkObjective;
import org.junit.jupiter.api.Test;

class HessianCheckTest {
  @Test
  void passesRightSecondDerivatives() {
    CurvedDouble network = CurvedDouble.create();
    double[] before = {network.parameter("y.p")[0], network.parameter("y.q")[0]};
    HessianReport report =
        GradientCheck.of(network).secondOrder().directions(4, 1).runOnRandomSamples(2);
    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.isVacuous()).isFalse();
    assertThat(report.entries())
        .extracting(HessianReport.Entry::name)
        .containsExactly("y.p", "y.q");
    assertThat(report.entries()).extracting(HessianReport.Entry::checked).containsExactly(4, 4);
    assertThat(report.symmetry().checked()).isEqualTo(6);
    assertThat(report.symmetry().wrong()).isZero();
    assertThat(network.parameter("y.p")).containsExactly(before[0]);
    assertThat(network.parameter("y.q")).containsExactly(before[1]);
    assertThat(network.step()).isZero();
  }

  @Test
  void findsAWrongElementAndWhatIsNotSymmetric() {
    HessianReport report =
        HessianCheck.of(CurvedDouble.createWrong()).directions(3, 1).runOnRandomSamples(2);
    assertThat(report.passed()).isFalse();
    assertThat(report.entries().get(0).wrong()).isZero();
    HessianReport.Entry wrong = report.entries().get(1);
    assertThat(wrong.wrong()).isPositive();
    assertThat(wrong.place()).isEqualTo("[0]");
    assertThat(Math.abs(wrong.analytic() - wrong.numeric())).isBetween(1e-4, 0.011);
    assertThat(report.symmetry().wrong()).isPositive();
    assertThat(report.symmetry().first()).isNotEqualTo(report.symmetry().second());
    assertThat(report.toString())
        .startsWith("second derivatives differ\n  ok    y.p: 0 of 3 outside the tolerance")
        .contains("\n  WRONG y.q: ")
        .contains("\n  WRONG symmetry: ");
  }

  /** H = (2x, 2q; 2q, 2p) for the mean of x over the rows that are there. */
  @Test
  void theNetworkMultiplies() {
    CurvedDouble network = CurvedDouble.create();
    double[] vector = {1, 10};
    double[] product = new double[2];
    network.hessianVectorProduct(new double[] {2, 4, 6}, new double[3], vector, product);
    assertThat(product).containsExactly(new double[] {8 - 15, -1.5 + 10}, within(1e-12));
    network.hessianVectorProductStaged(3, vector, vector);
    assertThat(vector).containsExactly(product);

    Dataset five =
        Dataset.builder().input("x", 1, 2, 4, 6, 8, 30).values("y", 1, 0, 0, 0, 0, 0).build();
    NetworkObjective objective = NetworkObjective.of(network, five);
    objective.hessianVectorProduct(new double[] {3, 5}, new double[] {1, 10}, product);
    assertThat(product).containsExactly(new double[] {20 + 100, 10 + 60}, within(1e-12));
  }

  @Test
  void refusesNetworksThatCannotBeChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianCheck.of(LinearFloat.create(1)))
        .withMessageContaining("compile the model with precision = DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianCheck.of(LinearDouble.create(1)))
        .withMessage(
            "network: LinearDouble was compiled without second derivatives; write"
                + " @Model(hessian = true)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianCheck.of(CurvedDouble.create()).directions(0, 1))
        .withMessage("count: expected 1 or more, got 0");
  }

  @Test
  void networksWithoutSecondDerivativesSaySo() {
    LinearDouble network = LinearDouble.create(1);
    double[] vector = new double[8];
    assertThatIllegalStateException()
        .isThrownBy(() -> network.hessianVectorProductStaged(4, vector, vector))
        .withMessage(
            "LinearDouble was compiled without second derivatives: write @Model(hessian = true)");
    CurvedDouble curved = CurvedDouble.create();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curved.hessianVectorProductStaged(4, new double[3], new double[2]))
        .withMessageStartingWith("direction: expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curved.hessianVectorProductStaged(4, new double[2], new double[3]))
        .withMessageStartingWith("product: expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curved.hessianVectorProductStaged(5, new double[2], new double[2]))
        .withMessageStartingWith("rows: expected");
  }
}
