package dev.sinter.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntheticTest {
  static Stream<LongFunction<Dataset>> sets() {
    return Stream.of(
        seed -> Synthetic.moons(60, 0.1, seed),
        seed -> Synthetic.circles(60, 0.5, 0.1, seed),
        seed -> Synthetic.spirals(60, 3, 0.1, seed),
        seed -> Synthetic.blobs(60, 4, 1, seed),
        seed -> Synthetic.linearRegression(60, new double[] {1, 2}, 3, 0.1, seed),
        seed -> Synthetic.polynomialRegression(60, new double[] {1, 2, 3}, 0.1, seed));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void followFromTheSeed(LongFunction<Dataset> set) {
    assertThat(set.apply(1).size()).isEqualTo(60);
    assertThat(set.apply(1).input(0)).isEqualTo(set.apply(1).input(0));
    assertThat(set.apply(1).input(0)).isNotEqualTo(set.apply(2).input(0));
  }

  @Test
  void xor() {
    Dataset xor = Synthetic.xor();
    for (int i = 0; i < 4; i++) {
      assertThat(xor.label(0, i)).isEqualTo((int) xor.input(0, i, 0) ^ (int) xor.input(0, i, 1));
    }
  }

  @Test
  void moonsLieOnHalfCircles() {
    Dataset moons = Synthetic.moons(100, 0, 1);
    for (int i = 0; i < 100; i++) {
      boolean upper = moons.label(0, i) == 0;
      double x = moons.input(0, i, 0) - (upper ? 0 : 1);
      double y = moons.input(0, i, 1) - (upper ? 0 : 0.5);
      assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-5));
      assertThat(upper ? y : -y).isGreaterThanOrEqualTo(-1e-6);
    }
  }

  @Test
  void circlesHaveTheirRadii() {
    Dataset circles = Synthetic.circles(100, 0.4, 0, 1);
    for (int i = 0; i < 100; i++) {
      assertThat(Math.hypot(circles.input(0, i, 0), circles.input(0, i, 1)))
          .isCloseTo(circles.label(0, i) == 0 ? 1 : 0.4, within(1e-5));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Synthetic.circles(1, 1, 0, 1));
  }

  @Test
  void spiralsAreTurnedCopies() {
    Dataset spirals = Synthetic.spirals(300, 3, 0, 1);
    for (int i = 0; i < 300; i++) {
      double radius = Math.hypot(spirals.input(0, i, 0), spirals.input(0, i, 1));
      double angle = 2 * Math.PI * spirals.label(0, i) / 3 + 4 * radius;
      assertThat((double) spirals.input(0, i, 0)).isCloseTo(radius * Math.sin(angle), within(1e-5));
    }
  }

  @Test
  void blobsLieAroundTheirCentres() {
    Dataset blobs = Synthetic.blobs(4000, 4, 0.5, 1);
    double[] sums = new double[8];
    for (int i = 0; i < 4000; i++) {
      sums[2 * blobs.label(0, i)] += blobs.input(0, i, 0) / 1000;
      sums[2 * blobs.label(0, i) + 1] += blobs.input(0, i, 1) / 1000;
    }
    assertThat(sums).containsExactly(new double[] {5, 0, 0, 5, -5, 0, 0, -5}, within(0.1));
  }

  @Test
  void regressionsFollowTheirFormulas() {
    Dataset line = Synthetic.linearRegression(50, new double[] {2, -3}, 0.5, 0, 1);
    Dataset curve = Synthetic.polynomialRegression(50, new double[] {1, 0, -2}, 0, 1);
    for (int i = 0; i < 50; i++) {
      assertThat((double) line.value(0, i, 0))
          .isCloseTo(2 * line.input(0, i, 0) - 3 * line.input(0, i, 1) + 0.5, within(1e-5));
      float x = curve.input(0, i, 0);
      assertThat(x).isBetween(-1f, 1f);
      assertThat((double) curve.value(0, i, 0)).isCloseTo(1 - 2 * x * x, within(1e-5));
    }
  }

  @Test
  void refuseEmptySets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.moons(0, 0, 1))
        .withMessage("count: expected 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.blobs(5, 0, 1, 1))
        .withMessage("classes: expected 1 or more, got 0");
  }
}
