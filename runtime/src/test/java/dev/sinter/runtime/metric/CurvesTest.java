package dev.sinter.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ROC and precision-recall curves, and thresholds, beside naive twins. */
class CurvesTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Labels of both classes; scores of a few values, so that many are equal. */
  private record Sample(int[] labels, double[] scores) {
    static Sample random(long seed) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(40);
      int values = 1 + random.nextInt(20);
      int[] labels = IntStream.range(0, count).map(i -> random.nextInt(2)).toArray();
      labels[0] = 1;
      labels[1] = 0;
      double[] scores =
          IntStream.range(0, count).mapToDouble(i -> random.nextInt(values) / 7.0 - 1).toArray();
      return new Sample(labels, scores);
    }

    int count(int label, double threshold) {
      return (int)
          IntStream.range(0, labels.length)
              .filter(i -> labels[i] == label && scores[i] >= threshold)
              .count();
    }

    int all(int label) {
      return count(label, Double.NEGATIVE_INFINITY);
    }

    double precision(double threshold) {
      return (double) count(1, threshold) / (count(1, threshold) + count(0, threshold));
    }

    double recall(double threshold) {
      return (double) count(1, threshold) / all(1);
    }

    double f1(double threshold) {
      double sum = precision(threshold) + recall(threshold);
      return sum == 0 ? 0 : 2 * precision(threshold) * recall(threshold) / sum;
    }

    double youdenJ(double threshold) {
      return recall(threshold) - (double) count(0, threshold) / all(0);
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rocAreaCountsPairs(int seed) {
    Sample sample = Sample.random(seed);
    double won = 0;
    for (int i = 0; i < sample.labels.length; i++) {
      for (int j = 0; j < sample.labels.length; j++) {
        if (sample.labels[i] == 1 && sample.labels[j] == 0) {
          won += (Math.signum(sample.scores[i] - sample.scores[j]) + 1) / 2;
        }
      }
    }
    assertThat(RocCurve.of(sample.labels, sample.scores).area())
        .isCloseTo(won / (sample.all(1) * sample.all(0)), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pointsOfTheCurves(int seed) {
    Sample sample = Sample.random(seed);
    RocCurve roc = RocCurve.of(sample.labels, sample.scores);
    PrecisionRecallCurve recall = PrecisionRecallCurve.of(sample.labels, sample.scores);
    double[] thresholds = roc.thresholds();
    assertThat(recall.thresholds()).isEqualTo(thresholds);
    assertThat(thresholds[0]).isInfinite();
    assertThat(thresholds.length).isGreaterThan(1);
    assertThat(recall.precisions()[0]).isEqualTo(1);
    double averagePrecision = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double falsePositives = (double) sample.count(0, thresholds[i]) / sample.all(0);
      assertThat(roc.falsePositiveRates()[i]).isCloseTo(falsePositives, CLOSE);
      assertThat(roc.truePositiveRates()[i]).isCloseTo(sample.recall(thresholds[i]), CLOSE);
      assertThat(recall.recalls()[i]).isCloseTo(sample.recall(thresholds[i]), CLOSE);
      if (i > 0) {
        assertThat(thresholds[i]).isLessThan(thresholds[i - 1]);
        assertThat(recall.precisions()[i]).isCloseTo(sample.precision(thresholds[i]), CLOSE);
        averagePrecision +=
            (sample.recall(thresholds[i]) - sample.recall(thresholds[i - 1]))
                * sample.precision(thresholds[i]);
      }
    }
    assertThat(recall.averagePrecision()).isCloseTo(averagePrecision, CLOSE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thresholdsAreTheBestOfAll(int seed) {
    Sample sample = Sample.random(seed);
    DecisionThreshold f1 = DecisionThreshold.maximizingF1(sample.labels, sample.scores);
    DecisionThreshold youden = DecisionThreshold.maximizingYoudenJ(sample.labels, sample.scores);
    DecisionThreshold recall = DecisionThreshold.ofRecall(0.7, sample.labels, sample.scores);
    double bestPrecision = 0;
    double bestRecall = -1;
    for (double threshold : sample.scores) {
      assertThat(f1.f1()).isGreaterThanOrEqualTo(sample.f1(threshold) - 1e-12);
      assertThat(sample.youdenJ(youden.threshold()))
          .isGreaterThanOrEqualTo(sample.youdenJ(threshold) - 1e-12);
      if (sample.recall(threshold) >= 0.7) {
        bestPrecision = Math.max(bestPrecision, sample.precision(threshold));
      }
      if (sample.precision(threshold) >= 0.6) {
        bestRecall = Math.max(bestRecall, sample.recall(threshold));
      }
    }
    assertThat(f1.f1()).isCloseTo(sample.f1(f1.threshold()), CLOSE);
    assertThat(youden.recall()).isCloseTo(sample.recall(youden.threshold()), CLOSE);
    assertThat(recall.recall()).isGreaterThanOrEqualTo(0.7);
    assertThat(recall.precision()).isCloseTo(bestPrecision, CLOSE);
    var precision = DecisionThreshold.ofPrecision(0.6, sample.labels, sample.scores);
    assertThat(precision.isPresent()).isEqualTo(bestRecall >= 0);
    if (precision.isPresent()) {
      assertThat(precision.get().precision()).isGreaterThanOrEqualTo(0.6);
      assertThat(precision.get().recall()).isCloseTo(bestRecall, CLOSE);
    }
  }

  @Test
  void perfectScores() {
    int[] labels = {1, 0, 1, 0, 1};
    double[] scores = {0.9, 0.1, 0.8, 0.2, 0.7};
    assertThat(RocCurve.of(labels, scores).area()).isEqualTo(1);
    assertThat(PrecisionRecallCurve.of(labels, scores).averagePrecision()).isEqualTo(1);
    DecisionThreshold threshold = DecisionThreshold.maximizingF1(labels, scores);
    assertThat(threshold).isEqualTo(new DecisionThreshold(0.7, 1, 1, 1));
    assertThat(threshold).isEqualTo(DecisionThreshold.maximizingYoudenJ(labels, scores));
    assertThat(threshold.predict(scores)).isEqualTo(labels);
  }

  @Test
  void allWrong() {
    int[] labels = {1, 0, 0};
    assertThat(RocCurve.of(labels, 0.1, 0.2, 0.3).area()).isZero();
    assertThat(PrecisionRecallCurve.of(labels, 0.1, 0.2, 0.3).averagePrecision())
        .isCloseTo(1.0 / 3, CLOSE);
    assertThat(DecisionThreshold.ofPrecision(0.5, labels, 0.1, 0.2, 0.3)).isEmpty();
  }

  @Test
  void equalScoresAreOneThreshold() {
    int[] labels = {1, 0, 1, 0};
    RocCurve roc = RocCurve.of(labels, 0.5, 0.5, 0.5, 0.5);
    assertThat(roc.area()).isEqualTo(0.5);
    assertThat(roc.falsePositiveRates()).containsExactly(0, 1);
    assertThat(PrecisionRecallCurve.of(labels, 0.5, 0.5, 0.5, 0.5).averagePrecision())
        .isEqualTo(0.5);
    assertThat(RocCurve.of(new int[] {1, 0}, 0.0, -0.0).area()).isEqualTo(0.5);
  }

  @Test
  void amongEquallyGoodThresholdsTheHighest() {
    // Youden's J is one half at 0.9 and at 0.3.
    assertThat(
            DecisionThreshold.maximizingYoudenJ(new int[] {1, 0, 1, 0}, 0.9, 0.5, 0.3, 0.1)
                .threshold())
        .isEqualTo(0.9);
  }

  @Test
  void onlyPositives() {
    int[] labels = {1, 1};
    assertThat(PrecisionRecallCurve.of(labels, 0.3, 0.4).averagePrecision()).isEqualTo(1);
    assertThat(DecisionThreshold.maximizingF1(labels, 0.3, 0.4).threshold()).isEqualTo(0.3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(labels, 0.3, 0.4))
        .withMessage("labels: expected 1 or more samples of class 0, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionThreshold.maximizingYoudenJ(labels, 0.3, 0.4))
        .withMessageContaining("class 0");
  }

  @Test
  void refusesWhatIsNoCurve() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrecisionRecallCurve.of(new int[] {0, 0}, 0.3, 0.4))
        .withMessage("labels: expected 1 or more samples of class 1, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new int[] {0, 1}, 0.3, Double.NaN))
        .withMessage("scores: expected finite numbers, got NaN at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new int[] {0, 1}, 0.3))
        .withMessage("scores: expected 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new int[] {0, 2}, 0.3, 0.4))
        .withMessage("labels: expected 0 to 1, got 2 at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new int[0]))
        .withMessage("labels: expected 1 or more, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionThreshold.ofRecall(1.5, new int[] {1}, 0.5))
        .withMessage("recall: expected 0 to 1, got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionThreshold.ofPrecision(Double.NaN, new int[] {1}, 0.5))
        .withMessage("precision: expected 0 to 1, got NaN");
  }

  @Test
  void oneVersusRestIsTheMeanOverClasses() {
    int[] labels = {0, 1, 2, 1};
    double[] scores = {
      0.7, 0.2, 0.1, //
      0.1, 0.6, 0.3, //
      0.3, 0.5, 0.2, //
      0.2, 0.3, 0.5
    };
    double expected =
        (RocCurve.of(new int[] {1, 0, 0, 0}, 0.7, 0.1, 0.3, 0.2).area()
                + RocCurve.of(new int[] {0, 1, 0, 1}, 0.2, 0.6, 0.5, 0.3).area()
                + RocCurve.of(new int[] {0, 0, 1, 0}, 0.1, 0.3, 0.2, 0.5).area())
            / 3;
    assertThat(OneVersusRest.rocArea(labels, scores, 3)).isCloseTo(expected, CLOSE);
    // These two are scikit-learn's.
    assertThat(OneVersusRest.rocArea(labels, scores, 3)).isCloseTo(25.0 / 36, CLOSE);
    assertThat(OneVersusRest.averagePrecision(labels, scores, 3)).isCloseTo(13.0 / 18, CLOSE);
  }

  @Test
  void oneVersusRestLeavesOutEmptyClasses() {
    int[] labels = {0, 1};
    double[] scores = {0.7, 0.2, 0.1, 0.6, 0.2, 0.3};
    double first = RocCurve.of(new int[] {1, 0}, 0.7, 0.6).area();
    double second = RocCurve.of(new int[] {0, 1}, 0.2, 0.2).area();
    assertThat(OneVersusRest.rocArea(labels, scores, 3)).isEqualTo((first + second) / 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneVersusRest.rocArea(new int[] {1, 1}, scores, 3))
        .withMessage("labels: expected 2 or more different ones, all are 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneVersusRest.rocArea(labels, new double[5], 3))
        .withMessage("scores: expected 2 x 3 = 6, got 5");
  }
}
