package dev.sinter.runtime.optimize;

import org.jspecify.annotations.Nullable;

/**
 * The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno with a line search for the
 * strong Wolfe conditions: algorithms 7.4 and 7.5 of Nocedal and Wright, <i>Numerical
 * Optimization</i> (2nd edition, 2006).
 *
 * <pre>
 * d = -H g              by the two loops over the last pairs s, y
 * s = x' - x,  y = g' - g
 * H starts from s'y / y'y
 * </pre>
 *
 * <p>A pair without positive curvature, {@code s'y <= 1e-10 y'y}, is left out, so that H stays
 * positive definite. Where no step is found, the method forgets its pairs and tries the steepest
 * descent once before it gives up. Memory: 2 m + 6 vectors.
 */
public final class Lbfgs extends GradientMinimizer<Lbfgs> {
  private static final double LEAST_CURVATURE = 1e-10;

  private int memory = 10;
  private double sufficientDecrease = 1e-4;
  private double curvature = 0.9;

  /** With a memory of 10 pairs, 1000 iterations, c1 = 1e-4 and c2 = 0.9. */
  public Lbfgs() {
    super(1000);
  }

  @Override
  Lbfgs self() {
    return this;
  }

  /**
   * How many pairs are kept, m; 3 to 20 are usual, 10 if not set.
   *
   * @throws IllegalArgumentException if not positive
   */
  public Lbfgs memory(int pairs) {
    memory = Require.atLeast("memory", 1, pairs);
    return this;
  }

  /**
   * The constants of the strong Wolfe conditions; 1e-4 and 0.9 if not set.
   *
   * @param sufficientDecrease c1
   * @param curvature c2
   * @throws IllegalArgumentException if not {@code 0 < c1 < c2 < 1}
   */
  public Lbfgs wolfe(double sufficientDecrease, double curvature) {
    this.curvature = Require.between("curvature", 0, 1, curvature);
    this.sufficientDecrease =
        Require.between("sufficientDecrease", 0, curvature, sufficientDecrease);
    return this;
  }

  @Override
  OptimizationResult run(Run run, double[] point) {
    int dimension = point.length;
    double[] gradient = new double[dimension];
    double[] direction = new double[dimension];
    Pairs pairs = new Pairs(memory, dimension);
    StrongWolfe search = new StrongWolfe(run, dimension, sufficientDecrease, curvature);
    double value = run.valueAndGradient(point, gradient);
    double norm = Points.largest(gradient);
    End end = run.iterationEnded(point, value, norm, 0, true, arrivedAtStart(value, norm));
    while (end == null) {
      pairs.direction(gradient, direction);
      double slope = Points.dot(gradient, direction);
      double first =
          pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(Points.dot(gradient, gradient))) : 1;
      if (!(slope < 0) || !search.search(point, value, direction, slope, first)) {
        end = failed(run, pairs);
        pairs.clear();
        continue;
      }
      pairs.add(point, search.point(), gradient, search.gradient());
      double before = value;
      value = search.value();
      System.arraycopy(search.point(), 0, point, 0, dimension);
      System.arraycopy(search.gradient(), 0, gradient, 0, dimension);
      norm = Points.largest(gradient);
      end =
          run.iterationEnded(point, value, norm, search.step(), true, arrived(before, value, norm));
    }
    return run.result(end, point, value, norm);
  }

  private static @Nullable End failed(Run run, Pairs pairs) {
    // The line search keeps one to go back to its best step.
    if (run.evaluationsLeft() <= 1) {
      return End.EVALUATIONS;
    }
    return pairs.isEmpty() ? End.NO_DESCENT : null;
  }

  /** The last pairs of changes of point and gradient. */
  private static final class Pairs {
    private final double[][] s;
    private final double[][] y;
    private final double[] inverse;
    private final double[] alpha;
    private int count;
    private int next;

    Pairs(int memory, int dimension) {
      s = new double[memory][dimension];
      y = new double[memory][dimension];
      inverse = new double[memory];
      alpha = new double[memory];
    }

    boolean isEmpty() {
      return count == 0;
    }

    void clear() {
      count = 0;
    }

    void add(double[] point, double[] newPoint, double[] gradient, double[] newGradient) {
      Points.move(newPoint, -1, point, s[next]);
      Points.move(newGradient, -1, gradient, y[next]);
      double product = Points.dot(s[next], y[next]);
      if (!(product > LEAST_CURVATURE * Points.dot(y[next], y[next]))) {
        return;
      }
      inverse[next] = 1 / product;
      next = (next + 1) % s.length;
      count = Math.min(count + 1, s.length);
    }

    /** The place of the pair that is {@code age} older than the newest. */
    private int place(int age) {
      return Math.floorMod(next - 1 - age, s.length);
    }

    /** Algorithm 7.4. */
    void direction(double[] gradient, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = -gradient[i];
      }
      for (int age = 0; age < count; age++) {
        int pair = place(age);
        alpha[pair] = inverse[pair] * Points.dot(s[pair], out);
        Points.add(-alpha[pair], y[pair], out);
      }
      if (count > 0) {
        int newest = place(0);
        Points.scale(1 / (inverse[newest] * Points.dot(y[newest], y[newest])), out);
      }
      for (int age = count - 1; age >= 0; age--) {
        int pair = place(age);
        double beta = inverse[pair] * Points.dot(y[pair], out);
        Points.add(alpha[pair] - beta, s[pair], out);
      }
    }
  }
}
