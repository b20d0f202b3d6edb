package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.data.Dataset;
import org.junit.jupiter.api.Test;

class GradientDescentTest {
  @Test
  void everyStepHasSufficientDecrease() {
    OptimizationResult result =
        new GradientDescent()
            .backtracking(10, 0.3, 0.2)
            .iterations(50)
            .minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    double[] point = {-1.2, 1};
    double[] gradient = new double[2];
    Objective objective = Functions.rosenbrock(2);
    for (Iteration iteration : result.history()) {
      double before = objective.valueAndGradient(point, gradient);
      double square = Points.dot(gradient, gradient);
      Points.move(point, -iteration.step(), gradient, point);
      double value = objective.value(point);
      assertThat(value).isEqualTo(iteration.value());
      assertThat(value).isLessThanOrEqualTo(before - 0.2 * iteration.step() * square);
    }
    assertThat(result.point()).containsExactly(point);
  }

  @Test
  void arrives() {
    OptimizationResult quadratic =
        new GradientDescent().minimize(Functions.quadratic(1, 20, 3), new double[] {9, 9, 9});
    assertThat(quadratic.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(quadratic.point()).containsExactly(new double[] {0, 1, 2}, within(1e-5));
    OptimizationResult rosenbrock =
        new GradientDescent()
            .iterations(50_000)
            .minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(rosenbrock.converged()).isTrue();
    assertThat(rosenbrock.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    OptimizationResult barrier =
        new GradientDescent().minimize(Functions.barrier(2), new double[] {0.01, 5});
    assertThat(barrier.point()).containsExactly(new double[] {1, 1}, within(1e-4));
  }

  /** x <- x - 0.1 (x - 0) and so on: 0.9^n. */
  @Test
  void takesFixedSteps() {
    OptimizationResult result =
        new GradientDescent()
            .fixedStep(0.1)
            .iterations(10)
            .minimize(Functions.quadratic(1), new double[] {1});
    assertThat(result.end()).isEqualTo(End.ITERATIONS);
    assertThat(result.point()[0]).isCloseTo(Math.pow(0.9, 10), within(1e-15));
    assertThat(result.evaluations()).isEqualTo(11);
  }

  /** The step is too long: |1 - 3| = 2 times as far away each time, until it overflows. */
  @Test
  void endsAtTheLastFinitePointWhereItDiverges() {
    OptimizationResult result =
        new GradientDescent()
            .fixedStep(3)
            .iterations(10_000)
            .minimize(Functions.quadratic(1), new double[] {1});
    assertThat(result.end()).isEqualTo(End.NOT_FINITE);
    assertThat(result.value()).isFinite().isGreaterThan(1e300);
    assertThat(Functions.quadratic(1).value(result.point())).isEqualTo(result.value());
  }

  @Test
  void saysWhereItCannotGoOn() {
    assertThat(new GradientDescent().minimize(Functions.wrongGradient(), new double[] {1}))
        .satisfies(result -> assertThat(result.end()).isEqualTo(End.NO_DESCENT))
        .satisfies(result -> assertThat(result.point()).containsExactly(1));
    assertThat(
            new GradientDescent()
                .evaluations(7)
                .minimize(Functions.wrongGradient(), new double[] {1}))
        .satisfies(result -> assertThat(result.end()).isEqualTo(End.EVALUATIONS))
        .satisfies(result -> assertThat(result.evaluations()).isEqualTo(7));
    assertThat(new GradientDescent().minimize(Functions.nowhere(), new double[] {1}).end())
        .isEqualTo(End.NOT_FINITE);
  }

  @Test
  void givesUpWhereTheShortestStepIsTooLong() {
    OptimizationResult result =
        new GradientDescent()
            .backtracking(1, 0.75, 1e-4)
            .evaluations(10_000)
            .minimize(Functions.steepWrongGradient(), new double[1]);
    assertThat(result.end()).isEqualTo(End.NO_DESCENT);
  }

  /** Every step is accepted, so that every one is twice as long as the last. */
  @Test
  void stepsDoNotGrowToInfinity() {
    OptimizationResult result =
        new GradientDescent()
            .gradientTolerance(0)
            .valueTolerance(0)
            .iterations(1100)
            .evaluations(10_000)
            .minimize(Functions.negativeLogarithm(), new double[] {1});
    assertThat(result.end()).isEqualTo(End.ITERATIONS);
    assertThat(result.history()).allSatisfy(iteration -> assertThat(iteration.step()).isFinite());
  }

  /** The lecture's slow way gives the same descent. */
  @Test
  void descendsOnTheNumericalGradient() {
    Dataset data =
        Dataset.builder()
            .input("x", 3, 1, 2, 3, -1, 0, 1, 2, 1, 0, 1, 1, 1, 0, 2, 0)
            .values("y", 2, 1, 0, 0, 1, 2, 2, 1, 1, 0, -1)
            .build();
    NetworkObjective objective = NetworkObjective.of(LinearDouble.create(1), data);
    double[] start = objective.point();
    GradientDescent descent = new GradientDescent().fixedStep(0.05).iterations(20);
    OptimizationResult analytic = descent.minimize(objective, start);
    NumericalGradient numerical = NumericalGradient.of(objective);
    OptimizationResult numeric = descent.minimize(numerical, start);
    assertThat(numeric.point()).containsExactly(analytic.point(), within(1e-8));
    assertThat(numeric.value()).isLessThan(numeric.history().get(0).value() / 2);
    assertThat(numerical.values()).isEqualTo(21 * 17);
  }

  @Test
  void refusesBadOptions() {
    refused(
        () -> new GradientDescent().backtracking(0, 0.5, 0.1),
        "initialStep: expected a positive number, got 0.0");
    refused(
        () -> new GradientDescent().backtracking(1, 1, 0.1),
        "contraction: expected a number between 0.0 and 1.0, got 1.0");
    refused(
        () -> new GradientDescent().backtracking(1, 0.5, 0),
        "sufficientDecrease: expected a number between 0.0 and 1.0, got 0.0");
    refused(
        () -> new GradientDescent().fixedStep(Double.POSITIVE_INFINITY),
        "step: expected a positive number, got Infinity");
    refused(
        () -> NumericalGradient.of(Functions.beale(), -1),
        "h: expected a positive number, got -1.0");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }
}
