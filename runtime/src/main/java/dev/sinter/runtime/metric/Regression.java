package dev.sinter.runtime.metric;

/** How far predicted values lie from the true ones. */
public final class Regression {
  private Regression() {}

  /**
   * Mean of (prediction - target)^2.
   *
   * @throws IllegalArgumentException if there are none, or not as many predictions as targets
   */
  public static double meanSquaredError(double[] targets, double[] predictions) {
    check(targets, predictions, 1);
    return squares(targets, predictions) / targets.length;
  }

  /**
   * The coefficient of determination R² = 1 - sum (target - prediction)^2 / sum (target - mean)^2:
   * 1 for perfect predictions, 0 for those of the mean, negative for worse ones.
   *
   * @throws IllegalArgumentException if there are fewer than two, not as many predictions as
   *     targets, or all targets are equal
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
  }
}
