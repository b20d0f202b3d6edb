package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.train.Evaluation;
import dev.sinter.runtime.train.TrainingListener;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LbfgsTest {
  private static double[] filled(int dimension, double value) {
    double[] point = new double[dimension];
    Arrays.fill(point, value);
    return point;
  }

  @Test
  void findsTheMinimumOfAQuadratic() {
    OptimizationResult result =
        new Lbfgs()
            .gradientTolerance(1e-10)
            .minimize(Functions.quadratic(1, 1e-3, 50, 1e4), filled(4, 7));
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(new double[] {0, 1, 2, 3}, within(1e-6));
    assertThat(result.gradientNorm()).isLessThanOrEqualTo(1e-10);
    assertThat(result.iterations()).isLessThan(50);
  }

  @Test
  void findsTheMinimumOfRosenbrock() {
    OptimizationResult two = new Lbfgs().minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(two.converged()).isTrue();
    assertThat(two.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    assertThat(two.evaluations()).isLessThan(80);
    OptimizationResult many = new Lbfgs().minimize(Functions.rosenbrock(50), filled(50, -1));
    assertThat(many.converged()).isTrue();
    assertThat(many.value()).isLessThan(1e-9);
    assertThat(many.iterations()).isLessThan(400);
  }

  @Test
  void findsTheMinimumOfBeale() {
    OptimizationResult result = new Lbfgs().minimize(Functions.beale(), new double[] {1, 1});
    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(new double[] {3, 0.5}, within(1e-5));
  }

  @Test
  void needsOnePairOnly() {
    OptimizationResult result =
        new Lbfgs().memory(1).minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(new double[] {1, 1}, within(1e-4));
  }

  /** The first steps leave the domain. */
  @Test
  void stepsBackFromNaN() {
    OptimizationResult result =
        new Lbfgs().minimize(Functions.barrier(3), new double[] {1e-3, 50, 0.1});
    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(filled(3, 1), within(1e-5));
    assertThat(result.value()).isCloseTo(3, within(1e-9));
  }

  @Test
  void keepsTheHistory() {
    OptimizationResult result =
        new Lbfgs().minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(result.history()).hasSize(result.iterations() + 1);
    assertThat(result.history().get(0).value()).isCloseTo(24.2, within(1e-12));
    assertThat(result.history().get(0).evaluations()).isEqualTo(1);
    for (int i = 1; i < result.history().size(); i++) {
      Iteration iteration = result.history().get(i);
      assertThat(iteration.number()).isEqualTo(i);
      assertThat(iteration.value()).isLessThan(result.history().get(i - 1).value());
      assertThat(iteration.step()).isPositive();
    }
    assertThat(result.toString()).startsWith(result.end() + " after " + result.iterations());
  }

  @Test
  void keepsTheLimits() {
    Objective rosenbrock = Functions.rosenbrock(20);
    double[] start = filled(20, -1);
    assertThat(new Lbfgs().iterations(3).minimize(rosenbrock, start))
        .satisfies(result -> assertThat(result.end()).isEqualTo(End.ITERATIONS))
        .satisfies(result -> assertThat(result.iterations()).isEqualTo(3));
    for (int most = 1; most < 30; most++) {
      OptimizationResult result = new Lbfgs().evaluations(most).minimize(rosenbrock, start);
      assertThat(result.end()).isEqualTo(End.EVALUATIONS);
      assertThat(result.evaluations()).isBetween(most - 1L, (long) most);
      assertThat(rosenbrock.value(result.point())).isEqualTo(result.value());
    }
    assertThat(start).containsExactly(filled(20, -1));
    OptimizationResult none = new Lbfgs().iterations(0).minimize(rosenbrock, start);
    assertThat(none.point()).containsExactly(start);
    assertThat(none.end()).isEqualTo(End.ITERATIONS);
    assertThat(new Lbfgs().valueTolerance(0.5).minimize(rosenbrock, start).end())
        .isEqualTo(End.VALUE_TOLERANCE);
  }

  @Test
  void stopsWhenAsked() {
    OptimizationResult result =
        new Lbfgs()
            .listener(
                (iteration, point) ->
                    iteration.number() == 2
                        ? TrainingListener.Next.STOP
                        : TrainingListener.Next.CONTINUE)
            .minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.iterations()).isEqualTo(2);
    Thread.currentThread().interrupt();
    OptimizationResult interrupted =
        new Lbfgs().minimize(Functions.rosenbrock(2), new double[] {-1.2, 1});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.end()).isEqualTo(End.INTERRUPTED);
  }

  @Test
  void saysWhereItCannotGoOn() {
    assertThat(new Lbfgs().minimize(Functions.wrongGradient(), new double[] {1}))
        .satisfies(result -> assertThat(result.end()).isEqualTo(End.NO_DESCENT))
        .satisfies(result -> assertThat(result.point()).containsExactly(1));
    assertThat(new Lbfgs().minimize(Functions.nowhere(), new double[] {1}).end())
        .isEqualTo(End.NOT_FINITE);
  }

  /** The least squares of y = (x0 - 2 x1 + 0.5, x2 - 1), of which nothing is left. */
  @Test
  void solvesLeastSquares() {
    float[] x = new float[30];
    float[] y = new float[20];
    for (int i = 0; i < 30; i++) {
      x[i] = (7 * i + i * i) % 11 / 4f;
    }
    for (int sample = 0; sample < 10; sample++) {
      y[2 * sample] = x[3 * sample] - 2 * x[3 * sample + 1] + 0.5f;
      y[2 * sample + 1] = x[3 * sample + 2] - 1;
    }
    LinearDouble network = LinearDouble.create(1);
    OptimizationResult result =
        NetworkObjective.of(network, Dataset.builder().input("x", 3, x).values("y", 2, y).build())
            .minimize(new Lbfgs().gradientTolerance(1e-10).valueTolerance(0));
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(network.parameter("y.weight"))
        .containsExactly(new double[] {1, -2, 0, 0, 0, 1}, within(1e-8));
    assertThat(network.parameter("y.bias")).containsExactly(new double[] {0.5, -1}, within(1e-8));
  }

  /** Far better than stochastic steps would be, and the network is left at the minimum. */
  @Test
  void trainsALogisticRegression() {
    Dataset data = Synthetic.blobs(150, 3, 1.5, 5);
    SoftmaxFloat network = SoftmaxFloat.create(16, 2, 3, 0.05, 42);
    NetworkObjective objective = NetworkObjective.of(network, data);
    OptimizationResult result =
        objective.minimize(new Lbfgs().gradientTolerance(1e-4).iterations(200));
    assertThat(result.gradientNorm()).isLessThan(1e-3);
    assertThat(result.value()).isLessThan(result.history().get(0).value() / 2);
    assertThat(objective.point()).containsExactly(result.point(), within(1e-6));
    assertThat(Evaluation.of(network, data).loss()).isCloseTo(result.value(), within(1e-5));
    assertThat(network.step()).isZero();
  }

  @Test
  void leavesTheNetworkWhereItWasIfTheListenerThrows() {
    SoftmaxFloat network = SoftmaxFloat.create(16, 2, 3, 0.05, 42);
    NetworkObjective objective = NetworkObjective.of(network, Synthetic.blobs(50, 3, 1, 5));
    double[] before = objective.point();
    Lbfgs method =
        new Lbfgs()
            .listener(
                (iteration, point) -> {
                  if (iteration.number() == 3) {
                    throw new IllegalStateException("enough");
                  }
                  return TrainingListener.Next.CONTINUE;
                });
    try {
      objective.minimize(method);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("enough");
    }
    assertThat(objective.point()).containsExactly(before);
  }

  @Test
  void refusesBadOptions() {
    refused(() -> new Lbfgs().memory(0), "memory: expected 1 or more, got 0");
    refused(() -> new Lbfgs().iterations(-1), "iterations: expected 0 or more, got -1");
    refused(() -> new Lbfgs().evaluations(0), "evaluations: expected 1 or more, got 0");
    refused(
        () -> new Lbfgs().gradientTolerance(Double.NaN),
        "gradientTolerance: expected 0 or more, got NaN");
    refused(
        () -> new Lbfgs().valueTolerance(-1e-3), "valueTolerance: expected 0 or more, got -0.001");
    refused(
        () -> new Lbfgs().wolfe(0.1, 1),
        "curvature: expected a number between 0.0 and 1.0, got 1.0");
    refused(
        () -> new Lbfgs().wolfe(0.5, 0.25),
        "sufficientDecrease: expected a number between 0.0 and 0.25, got 0.5");
    refused(
        () -> new Lbfgs().minimize(Functions.rosenbrock(2), new double[3]),
        "start: expected 2 elements, got 3");
    refused(
        () ->
            new Lbfgs()
                .minimize(Functions.rosenbrock(2), new double[] {0, Double.POSITIVE_INFINITY}),
        "start: expected finite numbers, got Infinity at 1");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }
}
