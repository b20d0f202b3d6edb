package dev.sinter.runtime.metric;

/**
 * The mean of -log of the probability that was given to the true class: cross-entropy, in nats. A
 * probability below 2^-52 counts as 2^-52, so a sure mistake costs 36.04 and not infinity;
 * scikit-learn does the same.
 */
public final class LogLoss {
  private static final double LEAST = Math.ulp(1.0);

  private LogLoss() {}

  /**
   * Over any number of classes.
   *
   * @param labels in [0, classes)
   * @param probabilities {@code classes} for each sample, sample by sample, with the sum 1 up to
   *     1e-4
   * @throws IllegalArgumentException if there is no label or one lies outside, or the probabilities
   *     are not {@code labels.length * classes}, not in [0, 1] or have another sum
   */
  public static double of(int[] labels, double[] probabilities, int classes) {
    MetricArguments.classes(classes);
    MetricArguments.labels(labels, classes);
    MetricArguments.distributions(probabilities, labels.length, classes);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += surprise(probabilities[i * classes + labels[i]]);
    }
    return sum / labels.length;
  }

  /**
   * Over two classes.
   *
   * @param labels 0 or 1
   * @param probabilities that of class 1 for each sample
   * @throws IllegalArgumentException if there is no label or one is neither 0 nor 1, or the
   *     probabilities are not as many or not in [0, 1]
   */
  public static double binary(int[] labels, double... probabilities) {
    MetricArguments.labels(labels, 2);
    MetricArguments.probabilities(probabilities, labels.length);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += surprise(labels[i] == 1 ? probabilities[i] : 1 - probabilities[i]);
    }
    return sum / labels.length;
  }

  private static double surprise(double probability) {
    // 0 - x, so that certainty costs 0 and not -0.
    return 0 - Math.log(Math.max(LEAST, probability));
  }
}
