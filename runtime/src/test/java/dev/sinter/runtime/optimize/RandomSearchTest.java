package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sinter.runtime.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomSearchTest {
  private static final double[] START = {5, -5};

  @Test
  void keepsTheBestPoint() {
    Objective objective = Functions.quadratic(1, 2);
    for (Minimizer<?> method : List.of(new RandomSearch(3), new RandomLocalSearch(3))) {
      List<Double> values = new ArrayList<>();
      method.listener(
          (iteration, point) -> {
            values.add(iteration.value());
            assertThat(objective.value(point)).isEqualTo(iteration.value());
            return TrainingListener.Next.CONTINUE;
          });
      OptimizationResult result = method.minimize(objective, START);
      assertThat(result.end()).isEqualTo(End.ITERATIONS);
      assertThat(result.iterations()).isEqualTo(1000);
      assertThat(result.evaluations()).isEqualTo(1001);
      assertThat(values).hasSize(1001).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(result.value()).isEqualTo(values.get(1000)).isLessThan(0.05);
      assertThat(objective.value(result.point())).isEqualTo(result.value());
      assertThat(result.gradientNorm()).isNaN();
      assertThat(result.history().size()).isBetween(3, 500);
      assertThat(method.minimize(objective, START).point()).containsExactly(result.point());
    }
  }

  @Test
  void theSeedDecides() {
    Objective objective = Functions.quadratic(1, 2);
    assertThat(new RandomSearch(1).minimize(objective, START).point())
        .isNotEqualTo(new RandomSearch(2).minimize(objective, START).point());
    assertThat(new RandomLocalSearch(1).minimize(objective, START).point())
        .isNotEqualTo(new RandomLocalSearch(2).minimize(objective, START).point());
  }

  /** Points near 0 only; steps of a known size only. */
  @Test
  void usesItsOptions() {
    Objective objective = Functions.quadratic(1, 2);
    double[] small = new RandomSearch(1).standardDeviation(1e-3).minimize(objective, START).point();
    assertThat(Points.largest(small)).isBetween(1e-5, 6e-3);
    double[] near =
        new RandomLocalSearch(1).stepSize(1e-6).iterations(10).minimize(objective, START).point();
    Points.move(near, -1, START, near);
    assertThat(Points.largest(near)).isBetween(1e-8, 1e-4);
  }

  @Test
  void aNumberIsBetterThanNaN() {
    Objective barrier = Functions.barrier(1);
    OptimizationResult result = new RandomSearch(1).minimize(barrier, new double[] {-1});
    assertThat(result.history().get(0).value()).isNaN();
    assertThat(result.value()).isBetween(1.0, 1.001);
    assertThat(new RandomLocalSearch(1).evaluations(5).minimize(Functions.nowhere(), new double[1]))
        .satisfies(none -> assertThat(none.end()).isEqualTo(End.EVALUATIONS))
        .satisfies(none -> assertThat(none.evaluations()).isEqualTo(5))
        .satisfies(none -> assertThat(none.point()).containsExactly(0));
  }

  /** Negative infinity is where the function is not defined, not its minimum. */
  @Test
  void infinityIsNeverTheBest() {
    for (Minimizer<?> method : List.of(new RandomSearch(3), new RandomLocalSearch(3))) {
      OptimizationResult result = method.minimize(Functions.cliff(), new double[] {0.1});
      assertThat(result.value()).isFinite();
      assertThat(result.point()[0]).isNotNegative();
    }
  }

  @Test
  void refusesBadOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomSearch(1).standardDeviation(0))
        .withMessage("standardDeviation: expected a positive number, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomLocalSearch(1).stepSize(Double.NaN))
        .withMessage("stepSize: expected a positive number, got NaN");
  }
}
