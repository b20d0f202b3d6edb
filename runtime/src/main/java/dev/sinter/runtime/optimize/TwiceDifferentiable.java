package dev.sinter.runtime.optimize;

/** An objective whose second derivatives are known as products with a vector. */
public interface TwiceDifferentiable extends Objective {
  /**
   * The Hessian (the symmetric matrix of second derivatives) at a point, times a direction.
   *
   * @param point {@link #dimension} elements, which are not changed
   * @param direction {@link #dimension} elements, which are not changed
   * @param product takes the {@link #dimension} elements of the product; another array than the
   *     direction
   */
  void hessianVectorProduct(double[] point, double[] direction, double[] product);
}
