package dev.sinter.runtime.optimize;

import org.jspecify.annotations.Nullable;

/**
 * A method that follows the gradient, so that it can tell when it has arrived.
 *
 * @param <M> the method itself
 */
public abstract class GradientMinimizer<M extends GradientMinimizer<M>> extends Minimizer<M> {
  private double gradientTolerance = 1e-6;
  private double valueTolerance = 1e-12;

  GradientMinimizer(int iterations) {
    super(iterations);
  }

  /**
   * The run ends where no element of the gradient is larger than this; 1e-6 if not set.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public final M gradientTolerance(double tolerance) {
    gradientTolerance = Require.notNegative("gradientTolerance", tolerance);
    return self();
  }

  /**
   * The run ends where an iteration lowers the value by at most this part of its absolute value;
   * 1e-12 if not set. With 0 only an iteration that changes nothing ends it.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public final M valueTolerance(double tolerance) {
    valueTolerance = Require.notNegative("valueTolerance", tolerance);
    return self();
  }

  /** Whether a run is over that came from {@code before} to {@code after}. */
  final @Nullable End arrived(double before, double after, double gradientNorm) {
    if (gradientNorm <= gradientTolerance) {
      return End.GRADIENT_TOLERANCE;
    }
    return Math.abs(before - after) <= valueTolerance * Math.abs(after)
        ? End.VALUE_TOLERANCE
        : null;
  }

  /** Whether a run is over before its first iteration. */
  final @Nullable End arrivedAtStart(double value, double gradientNorm) {
    if (!Double.isFinite(value) || !Double.isFinite(gradientNorm)) {
      return End.NOT_FINITE;
    }
    return gradientNorm <= gradientTolerance ? End.GRADIENT_TOLERANCE : null;
  }
}
