package dev.sinter.runtime.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The positives and negatives among the samples of at least a score, for every score that occurs,
 * from the highest on. Samples of one score come together: no threshold can divide them.
 *
 * @param thresholds the different scores, falling
 * @param truePositives samples of class 1 of at least that score
 * @param falsePositives samples of class 0 of at least that score
 */
record RankedScores(double[] thresholds, int[] truePositives, int[] falsePositives) {

  /**
   * Ranks.
   *
   * @throws IllegalArgumentException if a label is neither 0 nor 1, there are not as many scores as
   *     labels or none, or a score is not finite
   */
  static RankedScores of(int[] labels, double[] scores) {
    MetricArguments.labels(labels, 2);
    MetricArguments.scores("scores", scores, labels.length, 1);
    Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
    double[] thresholds = new double[labels.length];
    int[] truePositives = new int[labels.length];
    int[] falsePositives = new int[labels.length];
    int count = 0;
    int positives = 0;
    for (int i = 0; i < order.length; i++) {
      positives += labels[order[i]];
      boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[order[i]];
      if (last) {
        thresholds[count] = scores[order[i]];
        truePositives[count] = positives;
        falsePositives[count] = i + 1 - positives;
        count++;
      }
    }
    return new RankedScores(
        Arrays.copyOf(thresholds, count),
        Arrays.copyOf(truePositives, count),
        Arrays.copyOf(falsePositives, count));
  }

  /** Different scores. */
  int count() {
    return thresholds.length;
  }

  int positives() {
    return truePositives[count() - 1];
  }

  int negatives() {
    return falsePositives[count() - 1];
  }

  RankedScores requirePositives() {
    if (positives() == 0) {
      throw new IllegalArgumentException("labels: expected 1 or more samples of class 1, got none");
    }
    return this;
  }

  RankedScores requireBothClasses() {
    requirePositives();
    if (negatives() == 0) {
      throw new IllegalArgumentException("labels: expected 1 or more samples of class 0, got none");
    }
    return this;
  }

  /** Positives by all of at least the score: precision. */
  double precision(int at) {
    return (double) truePositives[at] / (truePositives[at] + falsePositives[at]);
  }

  /** Positives of at least the score by all positives: recall. */
  double recall(int at) {
    return (double) truePositives[at] / positives();
  }

  /** Negatives of at least the score by all negatives. */
  double falsePositiveRate(int at) {
    return (double) falsePositives[at] / negatives();
  }
}
