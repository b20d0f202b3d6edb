package dev.sinter.runtime.optimize;

import org.jspecify.annotations.Nullable;

/**
 * A method that finds its directions with the Hessian and then steps back along them, from the full
 * step on, until there is sufficient decrease (Armijo's condition):
 *
 * <pre>
 * f(x + a d) &lt;= f(x) + c a g'd
 * </pre>
 *
 * Next to the minimum a step lowers the value by less than its rounding; there a step is taken too
 * that leaves the value where it is, but for 4 units in its last place, and makes the gradient
 * smaller.
 *
 * @param <M> the method itself
 */
public abstract class SecondOrderMinimizer<M extends SecondOrderMinimizer<M>>
    extends GradientMinimizer<M> {
  private static final double ROUNDING_ULPS = 4;

  private double contraction = 0.5;
  private double sufficientDecrease = 1e-4;

  SecondOrderMinimizer(int iterations) {
    super(iterations);
  }

  /** What finds the directions of one run. */
  interface Directions {
    /**
     * Finds a direction of descent.
     *
     * @param out takes it
     * @return why the run ends here, or null
     */
    @Nullable End find(Run run, double[] point, double[] gradient, double[] out);
  }

  abstract Directions directions(int dimension);

  /**
   * The options of backtracking.
   *
   * @param contraction what a step is multiplied by, in (0, 1); 0.5 if not set
   * @param sufficientDecrease c, in (0, 0.5), so that a quadratic is solved by full steps; 1e-4 if
   *     not set
   * @throws IllegalArgumentException if one is out of its range
   */
  public final M backtracking(double contraction, double sufficientDecrease) {
    this.contraction = Require.between("contraction", 0, 1, contraction);
    this.sufficientDecrease = Require.between("sufficientDecrease", 0, 0.5, sufficientDecrease);
    return self();
  }

  @Override
  final OptimizationResult run(Run run, double[] start) {
    run.requireSecondDerivatives();
    double[] point = start;
    double[] gradient = new double[point.length];
    double[] direction = new double[point.length];
    double[] trial = new double[point.length];
    double[] trialGradient = new double[point.length];
    Directions directions = directions(point.length);
    double value = run.valueAndGradient(point, gradient);
    double norm = Points.largest(gradient);
    End end = run.iterationEnded(point, value, norm, 0, true, arrivedAtStart(value, norm));
    while (end == null) {
      end = directions.find(run, point, gradient, direction);
      double slope = Points.dot(gradient, direction);
      if (end == null && !(slope < 0)) {
        end = End.NO_DESCENT;
      }
      double step = 1;
      boolean accepted = false;
      while (end == null && !accepted) {
        Points.move(point, step, direction, trial);
        if (run.evaluationsLeft() == 0) {
          end = End.EVALUATIONS;
        } else if (step < Double.MIN_NORMAL || Points.same(point, trial)) {
          end = End.NO_DESCENT;
        } else {
          double trialValue = run.valueAndGradient(trial, trialGradient);
          double trialNorm = Points.largest(trialGradient);
          double most = value + sufficientDecrease * step * slope;
          boolean finite = Double.isFinite(trialValue) && Double.isFinite(trialNorm);
          boolean lower = trialValue <= most;
          boolean asLow = trialValue <= value + ROUNDING_ULPS * Math.ulp(value);
          accepted = finite && (lower || asLow && trialNorm < norm);
          if (accepted) {
            double[] free = point;
            point = trial;
            trial = free;
            free = gradient;
            gradient = trialGradient;
            trialGradient = free;
            double before = value;
            value = trialValue;
            norm = trialNorm;
            end = run.iterationEnded(point, value, norm, step, true, arrived(before, value, norm));
          } else {
            step *= contraction;
          }
        }
      }
    }
    return run.result(end, point, value, norm);
  }
}
