package dev.sinter.runtime.optimize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Truncated Newton: {@code H d = -g} is solved by conjugate gradients, which need the Hessian as
 * products with vectors only, and only as exactly as it pays; algorithm 7.1 of Nocedal and Wright,
 * <i>Numerical Optimization</i> (2nd edition, 2006). Memory: 9 vectors. Each product counts as an
 * evaluation.
 *
 * <p>The inner iteration ends where the residual is below {@code e |g|}, with the second choice of
 * Eisenstat and Walker, <i>Choosing the Forcing Terms in an Inexact Newton Method</i> (1996):
 *
 * <pre>
 * e = 0.9 (|g| / |g before|)²,   at least 0.9 (e before)² where that is above 0.1,   at most e max
 * </pre>
 *
 * The first iteration uses {@code e max}. Where a direction of conjugate gradients has no positive
 * curvature, what was found up to there is taken; the steepest descent, if it is the first.
 */
public final class NewtonConjugateGradient extends SecondOrderMinimizer<NewtonConjugateGradient> {
  private static final double FACTOR = 0.9;
  private static final double SAFEGUARD = 0.1;

  private double forcing = 0.5;
  private int innerIterations = Integer.MAX_VALUE;

  /** With 200 iterations, e max = 0.5, and as many inner iterations as there are parameters. */
  public NewtonConjugateGradient() {
    super(200);
  }

  @Override
  NewtonConjugateGradient self() {
    return this;
  }

  /**
   * The largest residual at which an inner iteration may end, e max.
   *
   * @param largest as a part of the gradient, in (0, 1); 0.5 if not set
   * @throws IllegalArgumentException if out of its range
   */
  public NewtonConjugateGradient forcing(double largest) {
    forcing = Require.between("largest", 0, 1, largest);
    return this;
  }

  /**
   * The most inner iterations, each with one Hessian-vector product; the number of parameters if
   * not set, which is the most in any case.
   *
   * @throws IllegalArgumentException if not positive
   */
  public NewtonConjugateGradient innerIterations(int most) {
    innerIterations = Require.atLeast("innerIterations", 1, most);
    return this;
  }

  @Override
  Directions directions(int dimension) {
    return new ConjugateGradients(dimension);
  }

  /** The inner iteration, and what it remembers of the iteration before. */
  private final class ConjugateGradients implements Directions {
    private final double[] residual;
    private final double[] conjugate;
    private final double[] product;
    private double lastNorm = Double.NaN;
    private double lastForcing;

    ConjugateGradients(int dimension) {
      residual = new double[dimension];
      conjugate = new double[dimension];
      product = new double[dimension];
    }

    @Override
    public @Nullable End find(Run run, double[] point, double[] gradient, double[] out) {
      double square = Points.dot(gradient, gradient);
      double tolerance = nextForcing(Math.sqrt(square)) * Math.sqrt(square);
      Arrays.fill(out, 0);
      for (int i = 0; i < out.length; i++) {
        residual[i] = gradient[i];
        conjugate[i] = -gradient[i];
      }
      int most = Math.min(innerIterations, out.length);
      for (int iteration = 0; iteration < most; iteration++) {
        if (run.evaluationsLeft() == 0) {
          return End.EVALUATIONS;
        }
        run.hessianVectorProduct(point, conjugate, product);
        double curvature = Points.dot(conjugate, product);
        double length = square / curvature;
        if (!(curvature > 0) || !Double.isFinite(length)) {
          if (iteration == 0) {
            System.arraycopy(conjugate, 0, out, 0, out.length);
          }
          return null;
        }
        Points.add(length, conjugate, out);
        Points.add(length, product, residual);
        double next = Points.dot(residual, residual);
        if (Math.sqrt(next) <= tolerance) {
          return null;
        }
        Points.scale(next / square, conjugate);
        Points.add(-1, residual, conjugate);
        square = next;
      }
      return null;
    }

    private double nextForcing(double norm) {
      double next = forcing;
      if (!Double.isNaN(lastNorm)) {
        double ratio = norm / lastNorm;
        next = FACTOR * ratio * ratio;
        double safeguard = FACTOR * lastForcing * lastForcing;
        if (safeguard > SAFEGUARD) {
          next = Math.max(next, safeguard);
        }
        next = Math.min(next, forcing);
      }
      lastNorm = norm;
      lastForcing = next;
      return next;
    }
  }
}
