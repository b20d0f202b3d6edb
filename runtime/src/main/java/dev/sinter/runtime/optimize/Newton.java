package dev.sinter.runtime.optimize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method with the whole Hessian,
 *
 * <pre>
 * (H + m I) d = -g,   x &lt;- x + a d
 * </pre>
 *
 * with the damping {@code m} 0 where the Hessian is positive definite, and otherwise the first of
 * an increasing sequence for which {@code H + m I} is (Levenberg's damping; algorithms 3.2 and 3.3
 * of Nocedal and Wright, <i>Numerical Optimization</i>, 2nd edition, 2006). The system is solved by
 * Cholesky's decomposition. A quadratic, such as the loss of linear least squares, takes one step.
 *
 * <p>An iteration takes n Hessian-vector products for n parameters, 8 n² bytes, and about n³/3
 * operations per decomposition: for some thousand parameters at most. {@link
 * NewtonConjugateGradient} needs neither. Each product counts as an evaluation.
 */
public final class Newton extends SecondOrderMinimizer<Newton> {
  /**
   * Of its element on the diagonal: below, a pivot is rounding. Not of the largest element, so that
   * the units of the parameters make no difference.
   */
  private static final double LEAST_PIVOT = 1e-13;

  private double damping = 1e-8;
  private double growth = 10;

  /** With 100 iterations, damping from 1e-8 of the largest element on the diagonal, growth 10. */
  public Newton() {
    super(100);
  }

  @Override
  Newton self() {
    return this;
  }

  /**
   * How damping begins where the Hessian is not positive definite.
   *
   * @param first as a part of the largest absolute element of the Hessian's diagonal, positive;
   *     1e-8 if not set. Where the smallest element of the diagonal is negative, it is added to its
   *     opposite
   * @param growth what it is multiplied by until the decomposition succeeds, above 1; 10 if not set
   * @throws IllegalArgumentException if one is out of its range
   */
  public Newton damping(double first, double growth) {
    this.damping = Require.positive("first", first);
    this.growth = Require.between("growth", 1, Double.POSITIVE_INFINITY, growth);
    return this;
  }

  @Override
  Directions directions(int dimension) {
    return new Dense(dimension);
  }

  /** The Hessian and its decomposition: one square matrix holds both, and a vector the diagonal. */
  private final class Dense implements Directions {
    private final double[][] matrix;
    private final double[] diagonal;
    private final double[] unit;
    private final double[] product;

    Dense(int dimension) {
      matrix = new double[dimension][dimension];
      diagonal = new double[dimension];
      unit = new double[dimension];
      product = new double[dimension];
    }

    @Override
    public @Nullable End find(Run run, double[] point, double[] gradient, double[] out) {
      End end = hessian(run, point);
      if (end != null) {
        return end;
      }
      double largest = Points.largest(diagonal);
      double scale = largest > 0 ? largest : 1;
      double least = Arrays.stream(diagonal).min().orElseThrow();
      double shift = least > 0 ? 0 : damping * scale - least;
      while (!decompose(shift)) {
        shift = Math.max(shift * growth, damping * scale);
        if (!Double.isFinite(shift)) {
          return End.NOT_FINITE;
        }
      }
      solve(gradient, out);
      return Points.isFinite(out) ? null : End.NOT_FINITE;
    }

    /** Fills the upper triangle and the diagonal. */
    private @Nullable End hessian(Run run, double[] point) {
      for (int column = 0; column < unit.length; column++) {
        if (run.evaluationsLeft() == 0) {
          return End.EVALUATIONS;
        }
        unit[column] = 1;
        run.hessianVectorProduct(point, unit, product);
        unit[column] = 0;
        if (!Points.isFinite(product)) {
          return End.NOT_FINITE;
        }
        diagonal[column] = product[column];
        for (int row = 0; row < column; row++) {
          // The mean of both triangles, as rounding makes them differ.
          matrix[row][column] = 0.5 * matrix[row][column] + 0.5 * product[row];
        }
        System.arraycopy(product, column + 1, matrix[column], column + 1, unit.length - column - 1);
      }
      return null;
    }

    /**
     * The lower triangle becomes {@code L} with {@code L L' = H + shift I}; the upper one stays.
     *
     * @return whether every pivot is more than rounding
     */
    private boolean decompose(double shift) {
      for (int i = 0; i < unit.length; i++) {
        double[] lower = matrix[i];
        for (int j = 0; j < i; j++) {
          double[] other = matrix[j];
          double sum = matrix[j][i];
          for (int k = 0; k < j; k++) {
            sum -= lower[k] * other[k];
          }
          lower[j] = sum / other[j];
        }
        double element = diagonal[i] + shift;
        double pivot = element;
        for (int k = 0; k < i; k++) {
          pivot -= lower[k] * lower[k];
        }
        if (!(pivot > LEAST_PIVOT * element)) {
          return false;
        }
        lower[i] = Math.sqrt(pivot);
      }
      return true;
    }

    /** {@code L L' out = -gradient}. */
    private void solve(double[] gradient, double[] out) {
      for (int i = 0; i < out.length; i++) {
        double sum = -gradient[i];
        for (int k = 0; k < i; k++) {
          sum -= matrix[i][k] * out[k];
        }
        out[i] = sum / matrix[i][i];
      }
      for (int i = out.length - 1; i >= 0; i--) {
        double sum = out[i];
        for (int k = i + 1; k < out.length; k++) {
          sum -= matrix[k][i] * out[k];
        }
        out[i] = sum / matrix[i][i];
      }
    }
  }
}
