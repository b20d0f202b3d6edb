package dev.sinter.runtime.metric;

/**
 * Precision and recall of scores for two classes, for every threshold. A curve needs samples of
 * class 1.
 *
 * <p>The points go from recall 0, the threshold that nothing reaches, where precision is 1 by
 * convention, to recall 1; there is one for each different score.
 */
public final class PrecisionRecallCurve {
  private final double[] thresholds;
  private final double[] precisions;
  private final double[] recalls;
  private final double averagePrecision;

  private PrecisionRecallCurve(RankedScores ranked) {
    int points = ranked.count() + 1;
    thresholds = new double[points];
    precisions = new double[points];
    recalls = new double[points];
    thresholds[0] = Double.POSITIVE_INFINITY;
    precisions[0] = 1;
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranked.count(); i++) {
      thresholds[i + 1] = ranked.thresholds()[i];
      precisions[i + 1] = ranked.precision(i);
      recalls[i + 1] = ranked.recall(i);
      sum += (ranked.truePositives()[i] - found) * ranked.precision(i);
      found = ranked.truePositives()[i];
    }
    averagePrecision = sum / ranked.positives();
  }

  /**
   * The curve of scores.
   *
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite, higher for what looks more positive: logits or
   *     probabilities
   * @throws IllegalArgumentException if a label is neither 0 nor 1, class 1 has no sample, there
   *     are not as many scores as labels, or a score is NaN or infinite
   */
  public static PrecisionRecallCurve of(int[] labels, double... scores) {
    return new PrecisionRecallCurve(RankedScores.of(labels, scores).requirePositives());
  }

  /** A copy of the thresholds, falling, from infinity to the lowest score. */
  public double[] thresholds() {
    return thresholds.clone();
  }

  /** A copy of TP / (TP + FP) for every threshold. */
  public double[] precisions() {
    return precisions.clone();
  }

  /** A copy of TP / (TP + FN) for every threshold, rising from 0 to 1. */
  public double[] recalls() {
    return recalls.clone();
  }

  /**
   * Average precision, Σ (R_n - R_{n-1}) P_n, in (0, 1]: the area under the curve as steps, without
   * the optimism of straight lines between its points. (Manning, Raghavan, Schütze, Introduction to
   * Information Retrieval, 2008, 8.4.)
   */
  public double averagePrecision() {
    return averagePrecision;
  }
}
