package dev.sinter.runtime.metric;

import dev.sinter.runtime.kernel.Norm;

/** How far predicted values lie from the true ones. */
public final class Regression {
  private Regression() {}

  /**
   * Mean of (prediction - target)^2.
   *
   * @throws IllegalArgumentException if there are none, not as many predictions as targets, or one
   *     is NaN or infinite
   */
  public static double meanSquaredError(double[] targets, double[] predictions) {
    check(targets, predictions, 1);
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      sum += error * error;
    }
    return sum / targets.length;
  }

  /**
   * The square root of the mean of (prediction - target)^2, in the unit of the targets.
   *
   * @throws IllegalArgumentException as {@link #meanSquaredError}
   */
  public static double rootMeanSquaredError(double[] targets, double[] predictions) {
    check(targets, predictions, 1);
    return errorNorm(targets, predictions) / Math.sqrt(targets.length);
  }

  /**
   * Mean of |prediction - target|, in the unit of the targets.
   *
   * @throws IllegalArgumentException as {@link #meanSquaredError}
   */
  public static double meanAbsoluteError(double[] targets, double[] predictions) {
    check(targets, predictions, 1);
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      sum += Math.abs(predictions[i] - targets[i]);
    }
    return sum / targets.length;
  }

  /**
   * The coefficient of determination R² = 1 - sum (target - prediction)^2 / sum (target - mean)^2:
   * 1 for perfect predictions, 0 for those of the mean, negative for worse ones.
   *
   * @throws IllegalArgumentException if there are fewer than two, not as many predictions as
   *     targets, one is NaN or infinite, or all targets are equal
   */
  public static double rSquared(double[] targets, double[] predictions) {
    check(targets, predictions, 2);
    double mean = 0;
    for (double target : targets) {
      mean += target / targets.length;
    }
    double[] deviations = new double[targets.length];
    boolean constant = true;
    for (int i = 0; i < targets.length; i++) {
      deviations[i] = targets[i] - mean;
      constant &= targets[i] == targets[0];
    }
    if (constant) {
      throw new IllegalArgumentException(
          "targets: expected different values, all are " + targets[0]);
    }
    double ratio = errorNorm(targets, predictions) / Norm.euclidean(deviations, deviations.length);
    return 1 - ratio * ratio;
  }

  /** The square root of the sum of squared errors, which itself may be too large or too small. */
  private static double errorNorm(double[] targets, double[] predictions) {
    double[] errors = new double[targets.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = predictions[i] - targets[i];
    }
    return Norm.euclidean(errors, errors.length);
  }

  private static void check(double[] targets, double[] predictions, int least) {
    if (targets.length < least || targets.length != predictions.length) {
      throw new IllegalArgumentException(
          "predictions: expected as many as targets and "
              + least
              + " or more, got "
              + predictions.length
              + " for "
              + targets.length
              + " targets");
    }
    for (int i = 0; i < targets.length; i++) {
      MetricArguments.finite("targets", targets[i], i);
      MetricArguments.finite("predictions", predictions[i], i);
    }
  }
}
