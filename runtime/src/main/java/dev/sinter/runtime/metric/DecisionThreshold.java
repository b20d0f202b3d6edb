package dev.sinter.runtime.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The score from which on a sample counts as positive, and what that choice gives on the samples it
 * was made on. Choose on validation samples, not on those that the result is reported for.
 *
 * <p>Every score that occurs is tried. Among equally good ones the highest is taken, which calls
 * the fewest samples positive.
 *
 * @param threshold a sample is positive if its score is this or more
 * @param precision TP / (TP + FP), in [0, 1]
 * @param recall TP / (TP + FN), in [0, 1]
 * @param f1 the harmonic mean of the two, in [0, 1]
 */
public record DecisionThreshold(double threshold, double precision, double recall, double f1) {

  /**
   * The threshold of the highest F1.
   *
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite
   * @throws IllegalArgumentException if a label is neither 0 nor 1, class 1 has no sample, there
   *     are not as many scores as labels, or a score is NaN or infinite
   */
  public static DecisionThreshold maximizingF1(int[] labels, double... scores) {
    RankedScores ranked = RankedScores.of(labels, scores).requirePositives();
    return best(ranked, at -> true, at -> f1(ranked, at)).orElseThrow();
  }

  /**
   * The threshold of the highest J = recall - false positive rate: the point of the {@link
   * RocCurve} farthest above the diagonal. (Youden, Index for rating diagnostic tests, 1950.)
   *
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite
   * @throws IllegalArgumentException as {@link #maximizingF1}, or if class 0 has no sample
   */
  public static DecisionThreshold maximizingYoudenJ(int[] labels, double... scores) {
    RankedScores ranked = RankedScores.of(labels, scores).requireBothClasses();
    // In whole numbers: equally good thresholds are found equal.
    IntToDoubleFunction index =
        at ->
            (double) ranked.truePositives()[at] * ranked.negatives()
                - (double) ranked.falsePositives()[at] * ranked.positives();
    return best(ranked, at -> true, index).orElseThrow();
  }

  /**
   * The threshold of the highest recall among those of at least a precision; empty if none has it.
   *
   * @param precision in [0, 1]
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite
   * @throws IllegalArgumentException as {@link #maximizingF1}, or if {@code precision} is not in
   *     [0, 1]
   */
  public static Optional<DecisionThreshold> ofPrecision(
      double precision, int[] labels, double... scores) {
    requirePart("precision", precision);
    RankedScores ranked = RankedScores.of(labels, scores).requirePositives();
    return best(ranked, at -> ranked.precision(at) >= precision, ranked::recall);
  }

  /**
   * The threshold of the highest precision among those of at least a recall; there always is one.
   *
   * @param recall in [0, 1]
   * @param labels 1 for positive samples, 0 for negative ones
   * @param scores one for each sample, finite
   * @throws IllegalArgumentException as {@link #maximizingF1}, or if {@code recall} is not in [0,
   *     1]
   */
  public static DecisionThreshold ofRecall(double recall, int[] labels, double... scores) {
    requirePart("recall", recall);
    RankedScores ranked = RankedScores.of(labels, scores).requirePositives();
    return best(ranked, at -> ranked.recall(at) >= recall, ranked::precision).orElseThrow();
  }

  /** 1 for every score of at least the threshold, otherwise 0. */
  public int[] predict(double... scores) {
    MetricArguments.scores("scores", scores, scores.length, 1);
    return Arrays.stream(scores).mapToInt(score -> score >= threshold ? 1 : 0).toArray();
  }

  private static Optional<DecisionThreshold> best(
      RankedScores ranked, IntPredicate allowed, IntToDoubleFunction worth) {
    int best = -1;
    for (int at = 0; at < ranked.count(); at++) {
      boolean better = best < 0 || worth.applyAsDouble(at) > worth.applyAsDouble(best);
      if (better && allowed.test(at)) {
        best = at;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(at(ranked, best));
  }

  private static DecisionThreshold at(RankedScores ranked, int at) {
    return new DecisionThreshold(
        ranked.thresholds()[at], ranked.precision(at), ranked.recall(at), f1(ranked, at));
  }

  /** 2 TP / (2 TP + FP + FN); never 0 / 0, as there are positives. */
  private static double f1(RankedScores ranked, int at) {
    double predicted = (double) ranked.truePositives()[at] + ranked.falsePositives()[at];
    return 2.0 * ranked.truePositives()[at] / (predicted + ranked.positives());
  }

  private static void requirePart(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + ": expected 0 to 1, got " + value);
    }
  }
}
