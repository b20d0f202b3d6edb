package dev.sinter.runtime.metric;

/** The part of samples that got their label. */
public final class Accuracy {
  private Accuracy() {}

  /**
   * Correct predictions by all, in [0, 1].
   *
   * @throws IllegalArgumentException if there are none, or not as many predictions as labels
   */
  public static double of(int[] labels, int[] predictions) {
    if (labels.length == 0 || labels.length != predictions.length) {
      throw new IllegalArgumentException(
          "predictions: expected as many as labels and 1 or more, got "
              + predictions.length
              + " for "
              + labels.length
              + " labels");
    }
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == predictions[i]) {
        correct++;
      }
    }
    return (double) correct / labels.length;
  }

  /**
   * The part of samples whose label is among the {@code k} classes of the highest scores, in [0,
   * 1]. Of classes with equal scores the first comes first, as in {@link Probabilities#argmax}, so
   * top 1 is the accuracy.
   *
   * @param labels in [0, classes)
   * @param scores {@code classes} for each sample, sample by sample: logits or probabilities
   * @param k in [1, classes]
   * @throws IllegalArgumentException if there is no label or one lies outside, {@code k} does, or
   *     the scores are not {@code labels.length * classes} finite numbers
   */
  public static double topK(int[] labels, double[] scores, int classes, int k) {
    MetricArguments.classes(classes);
    MetricArguments.labels(labels, classes);
    MetricArguments.scores("scores", scores, labels.length, classes);
    if (k < 1 || k > classes) {
      throw new IllegalArgumentException("k: expected 1 to " + classes + ", got " + k);
    }
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      if (classesBefore(labels[i], scores, i * classes, classes) < k) {
        correct++;
      }
    }
    return (double) correct / labels.length;
  }

  private static int classesBefore(int label, double[] scores, int at, int classes) {
    int before = 0;
    for (int other = 0; other < classes; other++) {
      double score = scores[at + other];
      if (score > scores[at + label] || (score == scores[at + label] && other < label)) {
        before++;
      }
    }
    return before;
  }
}
