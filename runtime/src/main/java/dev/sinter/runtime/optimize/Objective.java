package dev.sinter.runtime.optimize;

/**
 * A differentiable function of a vector that is to be made small, such as the loss of a network
 * over all its data as a function of its parameters.
 *
 * <p>The value may be NaN or infinite where the function is not defined; the methods step back from
 * such points.
 */
public interface Objective {
  /** Number of elements of a point, 1 or more. */
  int dimension();

  /**
   * The value at a point.
   *
   * @param point {@link #dimension} elements, which are not changed
   */
  double value(double[] point);

  /**
   * The value at a point, and the gradient.
   *
   * @param point {@link #dimension} elements, which are not changed
   * @param gradient takes the {@link #dimension} partial derivatives
   */
  double valueAndGradient(double[] point, double[] gradient);
}
