package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.train.TrainingListener;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both methods with second derivatives. */
class NewtonTest {
  static Stream<SecondOrderMinimizer<?>> methods() {
    return Stream.of(new Newton(), new NewtonConjugateGradient());
  }

  private static double[] filled(int dimension, double value) {
    double[] point = new double[dimension];
    Arrays.fill(point, value);
    return point;
  }

  @Test
  void newtonSolvesAQuadraticInOneStep() {
    OptimizationResult result =
        new Newton()
            .gradientTolerance(1e-9)
            .minimize(Functions.curved(Functions.quadratic(1, 1e-3, 50, 1e4)), filled(4, 7));
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(result.iterations()).isEqualTo(1);
    assertThat(result.history().get(1).step()).isEqualTo(1);
    assertThat(result.point()).containsExactly(new double[] {0, 1, 2, 3}, within(1e-6));
    // The start, four columns of the Hessian, the full step.
    assertThat(result.evaluations()).isEqualTo(6);
  }

  /** As inputs that were not scaled give it: far from singular, though its elements look so. */
  @Test
  void newtonSolvesABadlyScaledQuadraticInOneStep() {
    OptimizationResult result =
        new Newton().minimize(Functions.curved(Functions.quadratic(0x1p50, 1)), filled(2, 7));
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    assertThat(result.iterations()).isEqualTo(1);
    assertThat(result.point()).containsExactly(new double[] {0, 1}, within(1e-9));
  }

  /** The Hessian has rank 1, whatever the units. */
  @ParameterizedTest
  @MethodSource("methods")
  void arriveWhereTheHessianIsSingular(SecondOrderMinimizer<?> method) {
    for (double unit : new double[] {1, 0x1p10, 0x1p-10}) {
      Objective valley = Functions.valley(1, unit, 0, 0.75);
      OptimizationResult result =
          method.gradientTolerance(1e-8).minimize(Functions.curved(valley), filled(4, 2));
      assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
      assertThat(result.point()[2]).isEqualTo(2);
      assertThat(result.value()).isLessThan(1e-12);
      assertThat(Points.largest(result.point())).isLessThan(5);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void giveUpWhereNothingIsLower(SecondOrderMinimizer<?> method) {
    method.evaluations(10_000);
    assertThat(
            method
                .minimize(
                    Functions.curved(Functions.wrongGradientBesideZero()), new double[] {1, -0.0})
                .end())
        .isEqualTo(End.NO_DESCENT);
    method.backtracking(0.75, 1e-4);
    assertThat(
            method.minimize(Functions.curved(Functions.steepWrongGradient()), new double[1]).end())
        .isEqualTo(End.NO_DESCENT);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void stepBackFromInfinity(SecondOrderMinimizer<?> method) {
    OptimizationResult result =
        method.minimize(Functions.curved(Functions.cliff()), new double[] {1});
    assertThat(result.value()).isFinite();
    assertThat(result.point()[0]).isNotNegative().isLessThan(1e-6);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void findMinima(SecondOrderMinimizer<?> method) {
    OptimizationResult two =
        method.minimize(Functions.curved(Functions.rosenbrock(2)), new double[] {-1.2, 1});
    assertThat(two.converged()).isTrue();
    assertThat(two.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    assertThat(two.iterations()).isLessThan(100);
    OptimizationResult barrier =
        method.minimize(Functions.curved(Functions.barrier(3)), new double[] {1e-3, 50, 0.1});
    assertThat(barrier.converged()).isTrue();
    assertThat(barrier.point()).containsExactly(filled(3, 1), within(1e-5));
  }

  /** The Hessian is indefinite around the start. */
  @ParameterizedTest
  @MethodSource("methods")
  void leaveRegionsOfNegativeCurvature(SecondOrderMinimizer<?> method) {
    double[] start = {0.1, 2, -0.3};
    TwiceDifferentiable wells = Functions.curved(Functions.doubleWells(3));
    double[] product = new double[3];
    wells.hessianVectorProduct(start, new double[] {1, 0, 0}, product);
    assertThat(product[0]).isNegative();

    OptimizationResult result = method.minimize(wells, start);

    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(new double[] {1, 1, -1}, within(1e-4));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void findTheMinimumOfBeale(SecondOrderMinimizer<?> method) {
    OptimizationResult result =
        method.minimize(Functions.curved(Functions.beale()), new double[] {1, 1});
    assertThat(result.converged()).isTrue();
    assertThat(result.value()).isLessThan(1e-8);
  }

  /** Nothing changes along the second axis: the Hessian is singular everywhere. */
  @ParameterizedTest
  @MethodSource("methods")
  void bearSingularHessians(SecondOrderMinimizer<?> method) {
    OptimizationResult result =
        method.minimize(Functions.curved(Functions.quadratic(3, 0, 2)), new double[] {5, 5, 5});
    assertThat(result.converged()).isTrue();
    assertThat(result.point()).containsExactly(new double[] {0, 5, 2}, within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void convergeQuadratically(SecondOrderMinimizer<?> method) {
    TwiceDifferentiable barrier = Functions.curved(Functions.barrier(2));
    OptimizationResult result =
        method.gradientTolerance(1e-8).valueTolerance(0).minimize(barrier, new double[] {0.8, 1.3});
    assertThat(result.end()).isEqualTo(End.GRADIENT_TOLERANCE);
    List<Iteration> history = result.history();
    double last = history.get(history.size() - 1).gradientNorm();
    double before = history.get(history.size() - 2).gradientNorm();
    assertThat(last).isLessThan(before * Math.sqrt(before));
    method.gradientTolerance(1e-6).valueTolerance(1e-12);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void keepTheLimits(SecondOrderMinimizer<?> method) {
    TwiceDifferentiable rosenbrock = Functions.curved(Functions.rosenbrock(5));
    double[] start = filled(5, -1);
    for (int most = 1; most < 40; most++) {
      OptimizationResult result = method.evaluations(most).minimize(rosenbrock, start);
      assertThat(result.end()).isEqualTo(End.EVALUATIONS);
      assertThat(result.evaluations()).isEqualTo(most);
      assertThat(rosenbrock.value(result.point())).isEqualTo(result.value());
    }
    method.evaluations(Long.MAX_VALUE);
    assertThat(method.iterations(2).minimize(rosenbrock, start).end()).isEqualTo(End.ITERATIONS);
    OptimizationResult stopped =
        method
            .iterations(100)
            .listener((iteration, point) -> TrainingListener.Next.STOP)
            .minimize(rosenbrock, start);
    assertThat(stopped.end()).isEqualTo(End.STOPPED);
    assertThat(stopped.iterations()).isZero();
    assertThat(start).containsExactly(filled(5, -1));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void sayWhereTheyCannotGoOn(SecondOrderMinimizer<?> method) {
    assertThat(method.minimize(Functions.curved(Functions.wrongGradient()), new double[] {1}).end())
        .isEqualTo(End.NO_DESCENT);
    assertThat(method.minimize(Functions.curved(Functions.nowhere()), new double[] {1}).end())
        .isEqualTo(End.NOT_FINITE);
  }

  @Test
  void newtonRefusesAHessianThatIsNotFinite() {
    Objective slope = Functions.quadratic(1);
    TwiceDifferentiable broken =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double value(double[] point) {
            return slope.value(point);
          }

          @Override
          public double valueAndGradient(double[] point, double[] gradient) {
            return slope.valueAndGradient(point, gradient);
          }

          @Override
          public void hessianVectorProduct(double[] point, double[] direction, double[] product) {
            product[0] = Double.NaN;
          }
        };
    assertThat(new Newton().minimize(broken, new double[] {4}).end()).isEqualTo(End.NOT_FINITE);
    // Steepest descent still goes down.
    assertThat(new NewtonConjugateGradient().minimize(broken, new double[] {4}).converged())
        .isTrue();
  }

  @Test
  void fewerInnerIterationsTakeMoreOuterOnes() {
    TwiceDifferentiable quadratic = Functions.curved(Functions.quadratic(1, 2, 3, 4, 5, 6));
    double[] start = filled(6, 9);
    OptimizationResult exact =
        new NewtonConjugateGradient().forcing(1e-9).minimize(quadratic, start);
    OptimizationResult coarse =
        new NewtonConjugateGradient().innerIterations(1).minimize(quadratic, start);
    assertThat(exact.converged()).isTrue();
    assertThat(exact.iterations()).isEqualTo(1);
    assertThat(coarse.converged()).isTrue();
    assertThat(coarse.iterations()).isGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void needSecondDerivatives(SecondOrderMinimizer<?> method) {
    refused(
        () -> method.minimize(Functions.quadratic(1), new double[] {4}),
        "objective: expected one with second derivatives, a TwiceDifferentiable");
    NetworkObjective network =
        NetworkObjective.of(SoftmaxFloat.create(16, 2, 3, 0.05, 42), Synthetic.blobs(50, 3, 1, 5));
    assertThatIllegalStateException()
        .isThrownBy(() -> network.minimize(method))
        .withMessageContaining("write @Model(hessian = true)");
  }

  @Test
  void refuseBadOptions() {
    refused(() -> new Newton().damping(0, 10), "first: expected a positive number, got 0.0");
    refused(
        () -> new Newton().damping(1e-6, 1),
        "growth: expected a number between 1.0 and Infinity, got 1.0");
    refused(
        () -> new Newton().backtracking(1, 0.1),
        "contraction: expected a number between 0.0 and 1.0, got 1.0");
    refused(
        () -> new Newton().backtracking(0.5, 0.5),
        "sufficientDecrease: expected a number between 0.0 and 0.5, got 0.5");
    refused(
        () -> new NewtonConjugateGradient().forcing(1),
        "largest: expected a number between 0.0 and 1.0, got 1.0");
    refused(
        () -> new NewtonConjugateGradient().innerIterations(0),
        "innerIterations: expected 1 or more, got 0");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }
}
