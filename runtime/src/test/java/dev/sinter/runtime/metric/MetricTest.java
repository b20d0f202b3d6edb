package dev.sinter.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {
  private static final int[] LABELS = {0, 0, 1, 1, 1, 2};
  private static final int[] PREDICTIONS = {0, 1, 1, 1, 0, 1};

  @Test
  void accuracy() {
    assertThat(Accuracy.of(LABELS, PREDICTIONS)).isEqualTo(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Accuracy.of(LABELS, new int[5]))
        .withMessageContaining("got 5 for 6 labels");
    assertThatIllegalArgumentException().isThrownBy(() -> Accuracy.of(new int[0], new int[0]));
  }

  @Test
  void confusionMatrix() {
    ConfusionMatrix matrix = ConfusionMatrix.of(LABELS, PREDICTIONS, 3);
    assertThat(matrix.count(0, 1)).isEqualTo(1);
    assertThat(matrix.count(1, 1)).isEqualTo(2);
    assertThat(matrix.samples(1)).isEqualTo(3);
    assertThat(matrix.total()).isEqualTo(6);
    assertThat(matrix.accuracy()).isEqualTo(0.5);
    assertThat(matrix.recall(1)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(matrix.precision(1)).isEqualTo(0.5);
    assertThat(matrix.recall(2)).isZero();
    assertThat(matrix.precision(2)).isZero();
  }

  @Test
  void confusionMatrixAsText() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(LABELS, PREDICTIONS, List.of("cat", "dog", "mouse"));
    assertThat(matrix)
        .hasToString(
            """
             true |   cat   dog mouse | recall
            ------+-------------------+-------
              cat |     1     1     . |  50.0%
              dog |     1     2     . |  66.7%
            mouse |     .     1     . |   0.0%
            """);
  }

  @Test
  void confusionMatrixRefusesOtherClasses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(LABELS, new int[] {0, 0, 0, 3, 0, 0}, 3))
        .withMessage("predictions: expected 0 to 2, got 3 at 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(LABELS, new int[1], 3))
        .withMessage("predictions: expected 6, got 1");
  }

  @Test
  void regression() {
    double[] targets = {1, 2, 3, 4};
    double[] predictions = {1.5, 2, 2, 4};
    assertThat(Regression.meanSquaredError(targets, predictions)).isEqualTo(1.25 / 4);
    assertThat(Regression.rSquared(targets, predictions)).isCloseTo(0.75, within(1e-12));
    assertThat(Regression.rSquared(targets, targets)).isEqualTo(1);
    assertThat(Regression.rSquared(targets, new double[] {2.5, 2.5, 2.5, 2.5})).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.rSquared(new double[] {0.1, 0.1, 0.1}, new double[3]))
        .withMessageContaining("all are 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.meanSquaredError(targets, new double[3]));
  }

  /** Their squares over- or underflow, the results do not. */
  @Test
  void regressionOfExtremeValues() {
    for (double unit : new double[] {1e-200, 1e200}) {
      double[] targets = {unit, 2 * unit, 3 * unit, 4 * unit};
      double[] predictions = {1.5 * unit, 2 * unit, 2 * unit, 4 * unit};
      assertThat(Regression.rootMeanSquaredError(targets, predictions) / unit)
          .isCloseTo(Math.sqrt(1.25 / 4), within(1e-12));
      assertThat(Regression.rSquared(targets, predictions)).isCloseTo(0.75, within(1e-12));
    }
  }

  @Test
  void softmax() {
    assertThat(Probabilities.softmax(0.0, Math.log(3)))
        .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
    assertThat(Probabilities.softmax(1e4, -1e4, 1e4)).containsExactly(0.5, 0, 0.5);
    assertThat(Probabilities.softmax(0f, 0f)).containsExactly(0.5f, 0.5f);
    double[] rows = {9, 0, 0, 9};
    Probabilities.softmax(rows, 1, 2);
    assertThat(rows).containsExactly(9, 0.5, 0.5, 9);
    assertThat(Probabilities.sigmoid(0)).isEqualTo(0.5);
    assertThat(Probabilities.sigmoid(-1e4)).isZero();
  }

  @Test
  void argmax() {
    assertThat(Probabilities.argmax(1f, 3f, 3f, 2f)).isEqualTo(1);
    assertThat(Probabilities.argmax(-3.0, -2.0)).isEqualTo(1);
    assertThat(Probabilities.argmax(new double[] {9, 1, 2, 9}, 1, 2)).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Probabilities.argmax(new float[0]));
  }
}
