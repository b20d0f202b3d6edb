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
}
