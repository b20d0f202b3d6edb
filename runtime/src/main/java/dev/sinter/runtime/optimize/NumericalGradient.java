package dev.sinter.runtime.optimize;

/**
 * An objective whose gradient is worked out from values alone, one element after another, by
 * central differences: {@code (f(x + h e) - f(x - h e)) / 2h}.
 *
 * <p>This is the slow way of the lectures (Stanford's CS231n, "Optimization": <i>computing the
 * gradient numerically with finite differences</i>): 2 n + 1 values for one gradient of n elements.
 * {@code new GradientDescent().fixedStep(0.01)} on it is descent on the numerical gradient. A
 * method counts value and gradient as one evaluation; {@link #values} has the true number.
 */
public final class NumericalGradient implements Objective {
  private final Objective objective;
  private final double h;
  private long values;

  private NumericalGradient(Objective objective, double h) {
    this.objective = objective;
    this.h = h;
  }

  /** With h = 1e-5, as in the lecture. */
  public static NumericalGradient of(Objective objective) {
    return of(objective, 1e-5);
  }

  /**
   * With steps of {@code h}; over float networks about 1e-2.
   *
   * @throws IllegalArgumentException if {@code h} is not positive
   */
  public static NumericalGradient of(Objective objective, double h) {
    return new NumericalGradient(objective, Require.positive("h", h));
  }

  /** How many values were asked of the objective so far. */
  public long values() {
    return values;
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public double value(double[] point) {
    values++;
    return objective.value(point);
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    Points.checkDimension("point", point, dimension());
    Points.checkDimension("gradient", gradient, dimension());
    double[] moved = point.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = point[i] + h;
      double above = value(moved);
      moved[i] = point[i] - h;
      double below = value(moved);
      moved[i] = point[i];
      gradient[i] = (above - below) / (2 * h);
    }
    return value(point);
  }
}
