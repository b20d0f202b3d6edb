package dev.sinter.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Log loss, calibration, top k, and errors of values. */
class ProbabilityMetricsTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void logLoss() {
    double[] probabilities = {0.7, 0.2, 0.1, 0.25, 0.5, 0.25};
    double expected = -(Math.log(0.7) + Math.log(0.25)) / 2;
    assertThat(LogLoss.of(new int[] {0, 2}, probabilities, 3)).isCloseTo(expected, CLOSE);
    assertThat(LogLoss.binary(new int[] {1, 0}, 0.7, 0.75)).isCloseTo(expected, CLOSE);
  }

  @Test
  void certaintyCostsNothingOrALot() {
    assertThat(LogLoss.of(new int[] {1}, new double[] {0, 1}, 2)).isEqualTo(0.0);
    assertThat(LogLoss.of(new int[] {0}, new double[] {0, 1}, 2))
        .isCloseTo(52 * Math.log(2), CLOSE);
    assertThat(LogLoss.binary(new int[] {1}, 0)).isCloseTo(52 * Math.log(2), CLOSE);
  }

  @Test
  void refusesWhatIsNoProbability() {
    int[] labels = {0, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(labels, new double[] {0.5, 0.5, 1.5, -0.5}, 2))
        .withMessage("probabilities: expected 0 to 1, got 1.5 at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(labels, new double[] {0.5, 0.5, 0.5, 0.4}, 2))
        .withMessage("probabilities: expected the sum 1 for each sample, got 0.9 for 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(labels, new double[3], 2))
        .withMessage("probabilities: expected 2 x 2 = 4, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(new int[] {2, 0}, new double[4], 2))
        .withMessage("labels: expected 0 to 1, got 2 at 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.binary(labels, 0.5, Double.NaN))
        .withMessage("probabilities: expected 0 to 1, got NaN at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(labels, new double[] {1, 0, 1, 0}, 2, 0))
        .withMessage("bins: expected 1 or more, got 0");
  }

  @Test
  void calibration() {
    // Confidences 0.9 (right), 0.9 (wrong), 0.7 (right), 0.55 (wrong).
    int[] labels = {0, 0, 1, 0};
    double[] probabilities = {0.9, 0.1, 0.1, 0.9, 0.3, 0.7, 0.45, 0.55};
    Calibration calibration = Calibration.of(labels, probabilities, 2, 10);
    assertThat(calibration.bins()).hasSize(10);
    Calibration.Bin ninth = calibration.bins().get(8);
    assertThat(ninth.samples()).isEqualTo(2);
    assertThat(ninth.confidence()).isCloseTo(0.9, CLOSE);
    assertThat(ninth.accuracy()).isEqualTo(0.5);
    assertThat(ninth.to()).isEqualTo(0.9);
    assertThat(calibration.bins().get(0).samples()).isZero();
    assertThat(calibration.bins().get(0).accuracy()).isNaN();
    assertThat(calibration.expectedError()).isCloseTo((2 * 0.4 + 1 * 0.3 + 1 * 0.55) / 4, CLOSE);
    assertThat(calibration.maximumError()).isCloseTo(0.55, CLOSE);
  }

  /** 0.55 * 100 is above 55, and what is just above 0.58 gives 58: rounding moves neither. */
  @Test
  void confidencesLieInTheirBins() {
    for (int bins : new int[] {10, 15, 49, 100}) {
      for (int bin = (bins + 1) / 2; bin < bins; bin++) {
        double border = (double) bin / bins;
        for (double confidence : new double[] {border, Math.nextUp(border)}) {
          Calibration calibration =
              Calibration.of(new int[1], new double[] {confidence, 1 - confidence}, 2, bins);
          assertThat(calibration.bins())
              .filteredOn(found -> found.samples() > 0)
              .singleElement()
              .satisfies(found -> assertThat(found.from()).isLessThan(confidence))
              .satisfies(found -> assertThat(found.to()).isGreaterThanOrEqualTo(confidence));
        }
      }
    }
  }

  @Test
  void perfectCalibration() {
    Calibration calibration =
        Calibration.of(new int[] {0, 1, 1}, new double[] {1, 0, 0, 1, 0, 1}, 2, 15);
    assertThat(calibration.expectedError()).isZero();
    assertThat(calibration.bins().get(14).samples()).isEqualTo(3);
    // Equal probabilities of one class each: the first is predicted, with confidence one half.
    assertThat(
            Calibration.of(new int[] {0, 1}, new double[] {0.5, 0.5, 0.5, 0.5}, 2, 5)
                .expectedError())
        .isZero();
  }

  @Test
  void topK() {
    int[] labels = {0, 1, 2, 2};
    double[] scores = {
      3, 2, 1, //
      3, 2, 1, //
      3, 2, 1, //
      1, 1, 1
    };
    assertThat(Accuracy.topK(labels, scores, 3, 1)).isEqualTo(0.25);
    assertThat(Accuracy.topK(labels, scores, 3, 2)).isEqualTo(0.5);
    assertThat(Accuracy.topK(labels, scores, 3, 3)).isEqualTo(1);
    assertThat(Accuracy.topK(new int[] {1}, new double[] {5, 5, 5}, 3, 2)).isEqualTo(1);
    assertThat(Accuracy.topK(new int[] {1}, new double[] {5, 5, 5}, 3, 1)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Accuracy.topK(labels, scores, 3, 4))
        .withMessage("k: expected 1 to 3, got 4");
    scores[4] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Accuracy.topK(labels, scores, 3, 1))
        .withMessage("scores: expected finite numbers, got NaN at 4");
  }

  @Test
  void errorsOfValues() {
    double[] targets = {1, 2, 3, 4};
    double[] predictions = {1.5, 2, 2, 4};
    assertThat(Regression.meanAbsoluteError(targets, predictions)).isEqualTo(1.5 / 4);
    assertThat(Regression.rootMeanSquaredError(targets, predictions))
        .isEqualTo(Math.sqrt(1.25 / 4));
    assertThat(Regression.meanAbsoluteError(targets, targets)).isZero();
    predictions[2] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.meanAbsoluteError(targets, predictions))
        .withMessage("predictions: expected finite numbers, got NaN at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.rSquared(new double[] {1, Double.NaN}, new double[2]))
        .withMessage("targets: expected finite numbers, got NaN at 1");
  }
}
