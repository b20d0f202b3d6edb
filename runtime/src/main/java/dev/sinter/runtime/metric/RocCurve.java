package dev.sinter.runtime.metric;

/**
 * The receiver operating characteristic of scores for two classes: for every threshold, the part of
 * the negatives and the part of the positives whose score reaches it. (Fawcett, An introduction to
 * ROC analysis, 2006.)
 *
 * <p>The points go from (0, 0), the threshold that nothing reaches, to (1, 1); there is one for
 * each different score. A curve needs samples of both classes.
 */
public final class RocCurve {
  private final double[] thresholds;
  private final double[] falsePositiveRates;
  private final double[] truePositiveRates;
  private final double area;

  private RocCurve(RankedScores ranked) {
    int points = ranked.count() + 1;
    thresholds = new double[points];
    falsePositiveRates = new double[points];
    truePositiveRates = new double[points];
    thresholds[0] = Double.POSITIVE_INFINITY;
    // Twice the area in counts: whole numbers, so a perfect curve has exactly 1.
    long twice = 0;
    int negatives = 0;
    int positives = 0;
    for (int i = 0; i < ranked.count(); i++) {
      thresholds[i + 1] = ranked.thresholds()[i];
      falsePositiveRates[i + 1] = ranked.falsePositiveRate(i);
      truePositiveRates[i + 1] = ranked.recall(i);
      long height = (long) positives + ranked.truePositives()[i];
      twice += (ranked.falsePositives()[i] - negatives) * height;
      negatives = ranked.falsePositives()[i];
      positives = ranked.truePositives()[i];
    }
    area = twice / (2.0 * ranked.positives() * ranked.negatives());
  }

  /**
   * The curve of scores.
   *
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite, higher for what looks more positive: logits or
   *     probabilities
   * @throws IllegalArgumentException if a label is neither 0 nor 1, one of the classes has no
   *     sample, there are not as many scores as labels, or a score is NaN or infinite
   */
  public static RocCurve of(int[] labels, double... scores) {
    return new RocCurve(RankedScores.of(labels, scores).requireBothClasses());
  }

  /** A copy of the thresholds, falling, from infinity to the lowest score. */
  public double[] thresholds() {
    return thresholds.clone();
  }

  /** A copy of FP / (FP + TN) for every threshold, rising from 0 to 1. */
  public double[] falsePositiveRates() {
    return falsePositiveRates.clone();
  }

  /** A copy of TP / (TP + FN) for every threshold, rising from 0 to 1. */
  public double[] truePositiveRates() {
    return truePositiveRates.clone();
  }

  /**
   * The area under the curve, by trapezoids, in [0, 1]: the probability that a positive sample has
   * a higher score than a negative one, where equal scores count one half (Mann and Whitney's U
   * statistic by the number of pairs).
   */
  public double area() {
    return area;
  }
}
