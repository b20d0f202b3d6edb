package dev.sinter.runtime.metric;

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
    return squares(targets, predictions) / targets.length;
  }

  /**
   * The square root of the mean of (prediction - target)^2, in the unit of the targets.
   *
   * @throws IllegalArgumentException as {@link #meanSquaredError}
   */
  public static double rootMeanSquaredError(double[] targets, double[] predictions) {
    return Math.sqrt(meanSquaredError(targets, predictions));
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
    double total = 0;
    boolean constant = true;
    for (double target : targets) {
      total += (target - mean) * (target - mean);
      constant &= target == targets[0];
    }
    if (constant) {
      throw new IllegalArgumentException(
          "targets: expected different values, all are " + targets[0]);
    }
    return 1 - squares(targets, predictions) / total;
  }

  private static double squares(double[] targets, double[] predictions) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      sum += error * error;
    }
    return sum;
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
