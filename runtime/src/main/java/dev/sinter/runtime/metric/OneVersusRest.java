package dev.sinter.runtime.metric;

import java.util.function.ToDoubleBiFunction;

/**
 * Metrics of scores for two classes, taken to any number of them: each class in turn against all
 * others together, and the mean over the classes. A class without samples has no curve and is left
 * out, and so is one that all samples have.
 */
public final class OneVersusRest {
  private OneVersusRest() {}

  /**
   * The mean over the classes of {@link RocCurve#area()}, in [0, 1].
   *
   * @param scores {@code classes} for each sample, sample by sample, comparable between samples:
   *     probabilities, not logits, which may all be higher for one sample than for another
   * @throws IllegalArgumentException if a label lies outside [0, classes), all samples have one
   *     label, there are not {@code labels.length * classes} scores, or one is not finite
   */
  public static double rocArea(int[] labels, double[] scores, int classes) {
    return mean(labels, scores, classes, (truth, score) -> RocCurve.of(truth, score).area());
  }

  /**
   * The mean over the classes of {@link PrecisionRecallCurve#averagePrecision()}, in (0, 1].
   *
   * @param scores {@code classes} for each sample, sample by sample, comparable between samples
   * @throws IllegalArgumentException as {@link #rocArea}
   */
  public static double averagePrecision(int[] labels, double[] scores, int classes) {
    return mean(
        labels,
        scores,
        classes,
        (truth, score) -> PrecisionRecallCurve.of(truth, score).averagePrecision());
  }

  private static double mean(
      int[] labels, double[] scores, int classes, ToDoubleBiFunction<int[], double[]> metric) {
    MetricArguments.classes(classes);
    MetricArguments.labels(labels, classes);
    MetricArguments.scores("scores", scores, labels.length, classes);
    double sum = 0;
    int curves = 0;
    for (int label = 0; label < classes; label++) {
      int[] truth = new int[labels.length];
      double[] score = new double[labels.length];
      int positives = 0;
      for (int i = 0; i < labels.length; i++) {
        truth[i] = labels[i] == label ? 1 : 0;
        positives += truth[i];
        score[i] = scores[i * classes + label];
      }
      if (positives > 0 && positives < labels.length) {
        sum += metric.applyAsDouble(truth, score);
        curves++;
      }
    }
    if (curves == 0) {
      throw new IllegalArgumentException(
          "labels: expected 2 or more different ones, all are " + labels[0]);
    }
    return sum / curves;
  }
}
