package dev.sinter.runtime.optimize;

/**
 * The line search for the strong Wolfe conditions, algorithms 3.5 and 3.6 of Nocedal and Wright,
 * <i>Numerical Optimization</i> (2nd edition, 2006): a step {@code a} along the direction {@code d}
 * with
 *
 * <pre>
 * f(x + a d) &lt;= f(x) + c1 a g(x)'d        sufficient decrease
 * |g(x + a d)'d| &lt;= c2 |g(x)'d|           curvature
 * </pre>
 *
 * <p>Where the function is NaN or infinite it counts as too high.
 */
final class StrongWolfe {
  private static final int TRIALS = 60;
  private static final double EXPANSION = 2.5;

  private final Run run;
  private final double c1;
  private final double c2;
  private final double[] point;
  private final double[] gradient;

  private double[] from = {};
  private double[] direction = {};
  private double startValue;
  private double startSlope;
  private int trials;
  private double step;
  private double value;
  private double slope;

  StrongWolfe(Run run, int dimension, double c1, double c2) {
    this.run = run;
    this.c1 = c1;
    this.c2 = c2;
    point = new double[dimension];
    gradient = new double[dimension];
  }

  /** The point that was found. */
  double[] point() {
    return point;
  }

  /** The gradient there. */
  double[] gradient() {
    return gradient;
  }

  /** The value there. */
  double value() {
    return value;
  }

  /** The step that leads there. */
  double step() {
    return step;
  }

  /**
   * Searches along {@code direction}, which must be one of descent.
   *
   * <p>Where both conditions cannot be met in the trials that there are, a step with sufficient
   * decrease is good enough.
   *
   * @param slope the gradient times the direction, negative
   * @param firstStep is tried first
   * @return whether a step was found
   */
  boolean search(double[] from, double value, double[] direction, double slope, double firstStep) {
    this.from = from;
    this.direction = direction;
    startValue = value;
    startSlope = slope;
    trials = 0;
    Trial before = new Trial(0, value, slope);
    double next = firstStep;
    while (canTry()) {
      Trial trial = evaluate(next);
      if (isTooHigh(trial) || (trials > 1 && trial.value >= before.value)) {
        return zoom(before, trial);
      }
      if (isFlat(trial)) {
        return true;
      }
      if (trial.slope >= 0) {
        return zoom(trial, before);
      }
      before = trial;
      next = EXPANSION * next;
    }
    return fallBack(before);
  }

  /** A step and what the function is there, along the direction. */
  private record Trial(double step, double value, double slope) {
    boolean isFinite() {
      return Double.isFinite(value) && Double.isFinite(slope);
    }
  }

  private boolean canTry() {
    // One evaluation is kept, to go back to the best step.
    return trials < TRIALS && run.evaluationsLeft() > (trials == 0 ? 0 : 1);
  }

  private Trial evaluate(double step) {
    trials++;
    Points.move(from, step, direction, point);
    this.step = step;
    value = run.valueAndGradient(point, gradient);
    slope = Points.dot(gradient, direction);
    return new Trial(step, value, slope);
  }

  private boolean isTooHigh(Trial trial) {
    return !trial.isFinite() || trial.value > startValue + c1 * trial.step * startSlope;
  }

  private boolean isFlat(Trial trial) {
    return Math.abs(trial.slope) <= -c2 * startSlope;
  }

  /** Algorithm 3.6: {@code low} has sufficient decrease, and between the two lies a good step. */
  private boolean zoom(Trial low, Trial high) {
    while (canTry()) {
      double next = between(low, high);
      if (next == low.step || next == high.step) {
        break;
      }
      Trial trial = evaluate(next);
      if (isTooHigh(trial) || trial.value >= low.value) {
        high = trial;
        continue;
      }
      if (isFlat(trial)) {
        return true;
      }
      if (trial.slope * (high.step - low.step) >= 0) {
        high = low;
      }
      low = trial;
    }
    return fallBack(low);
  }

  /** Takes the best step so far, if it lowers the value at all. */
  private boolean fallBack(Trial low) {
    if (low.step == 0 || !(low.value < startValue)) {
      return false;
    }
    if (step != low.step) {
      evaluate(low.step);
    }
    return value < startValue;
  }

  /**
   * The minimum of the cubic through both trials (formula 3.59), kept away from the ends; a tenth
   * of the way where the far end has no value.
   */
  private static double between(Trial low, Trial high) {
    double width = high.step - low.step;
    if (!high.isFinite()) {
      return low.step + 0.1 * width;
    }
    double d1 = low.slope + high.slope - 3 * (low.value - high.value) / (low.step - high.step);
    double d2 = Math.signum(width) * Math.sqrt(d1 * d1 - low.slope * high.slope);
    double place = 1 - (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2);
    if (place < 0.1) {
      return low.step + 0.1 * width;
    }
    // Not so for NaN either.
    return low.step + (place <= 0.9 ? place : 0.5) * width;
  }
}
