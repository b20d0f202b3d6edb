package dev.sinter.runtime.optimize;

/**
 * Steepest descent, {@code x <- x - a g}, with a step {@code a} found by backtracking: algorithm
 * 3.1 of Nocedal and Wright, <i>Numerical Optimization</i> (2nd edition, 2006). A step is taken if
 * it has sufficient decrease (Armijo's condition),
 *
 * <pre>
 * f(x - a g) &lt;= f(x) - c a g'g
 * </pre>
 *
 * otherwise it is multiplied by the contraction. The first iteration tries the initial step first,
 * every other the last step divided by the contraction, so that steps can grow again.
 *
 * <p>{@link #fixedStep} switches the line search off.
 */
public final class GradientDescent extends GradientMinimizer<GradientDescent> {
  private double initialStep = 1;
  private double contraction = 0.5;
  private double sufficientDecrease = 1e-4;
  private boolean fixed;

  /** With backtracking from a step of 1, contraction 0.5, c = 1e-4, and 1000 iterations. */
  public GradientDescent() {
    super(1000);
  }

  @Override
  GradientDescent self() {
    return this;
  }

  /**
   * The options of backtracking.
   *
   * @param initialStep positive; 1 if not set
   * @param contraction in (0, 1); 0.5 if not set
   * @param sufficientDecrease c, in (0, 1); 1e-4 if not set
   * @throws IllegalArgumentException if one is out of its range
   */
  public GradientDescent backtracking(
      double initialStep, double contraction, double sufficientDecrease) {
    this.initialStep = Require.positive("initialStep", initialStep);
    this.contraction = Require.between("contraction", 0, 1, contraction);
    this.sufficientDecrease = Require.between("sufficientDecrease", 0, 1, sufficientDecrease);
    fixed = false;
    return this;
  }

  /**
   * Takes every step with this length, as a learning rate. The value may rise; where it becomes NaN
   * or infinite the run ends at the point before.
   *
   * @throws IllegalArgumentException if not positive
   */
  public GradientDescent fixedStep(double step) {
    initialStep = Require.positive("step", step);
    fixed = true;
    return this;
  }

  @Override
  OptimizationResult run(Run run, double[] start) {
    double[] point = start;
    double[] gradient = new double[point.length];
    double[] trial = new double[point.length];
    double[] trialGradient = new double[point.length];
    double value = run.valueAndGradient(point, gradient);
    double norm = Points.largest(gradient);
    End end = run.iterationEnded(point, value, norm, 0, true, arrivedAtStart(value, norm));
    double step = initialStep;
    while (end == null) {
      double square = Points.dot(gradient, gradient);
      Points.move(point, -step, gradient, trial);
      double trialValue = run.valueAndGradient(trial, trialGradient);
      double trialNorm = Points.largest(trialGradient);
      boolean finite = Double.isFinite(trialValue) && Double.isFinite(trialNorm);
      // Strictly lower, because the condition alone is met by rounding where the step is tiny.
      boolean lower =
          trialValue < value && trialValue <= value - sufficientDecrease * step * square;
      if (!finite || (!fixed && !lower)) {
        double shorter = step * contraction;
        if (fixed) {
          end = End.NOT_FINITE;
        } else if (run.evaluationsLeft() == 0) {
          end = End.EVALUATIONS;
        } else if (shorter < Double.MIN_NORMAL
            || shorter * norm < Double.MIN_NORMAL
            || Points.same(point, trial)) {
          end = End.NO_DESCENT;
        }
        step = shorter;
        continue;
      }
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
      step = fixed ? step : Math.min(step / contraction, Double.MAX_VALUE);
    }
    return run.result(end, point, value, norm);
  }
}
