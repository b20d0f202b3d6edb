package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.random.Philox;
import org.junit.jupiter.api.Test;

class DoubleNetworkTest {
  private static double[] numbers(int count, long seed) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Philox.normal(seed, 9, i);
    }
    return values;
  }

  /** The two bases are twins: the same model gives the same numbers but for rounding. */
  @Test
  void followsTheFloatNetwork() {
    LinearDouble twin = LinearDouble.create(42);
    LinearFloat network = LinearFloat.create(42);
    assertThat(network.parameter("y.weight"))
        .containsExactly(twin.parameter("y.weight"), within(1e-7));
    for (int step = 0; step < 20; step++) {
      int rows = 1 + step % 4;
      double[] x = numbers(3 * rows, step);
      double[] y = numbers(2 * rows, 100 + step);
      float[] floatX = floats(x);
      float[] floatY = floats(y);
      assertThat((double) network.trainStep(floatX, floatY))
          .isCloseTo(twin.trainStep(x, y), within(1e-5));
      double[] predicted = new double[2 * rows];
      float[] floatPredicted = new float[2 * rows];
      twin.predict(x, predicted);
      network.predict(floatX, floatPredicted);
      for (int i = 0; i < predicted.length; i++) {
        assertThat((double) floatPredicted[i]).isCloseTo(predicted[i], within(1e-5));
      }
    }
    assertThat(network.parameter("y.weight"))
        .containsExactly(twin.parameter("y.weight"), within(1e-5));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @Test
  void floatsAreStagedExactly() {
    TwoHeadedDouble network = TwoHeadedDouble.create(1);
    TwoHeadedDouble other = TwoHeadedDouble.create(1);
    network.stageInput(0, 0, new float[] {0.5f, 2}, 0);
    other.stageInput(0, 0, new double[] {0.5, 2}, 0);
    network.stageTarget(1, 0, new float[] {0.75f}, 0);
    other.stageTarget(1, 0, new double[] {0.75}, 0);
    assertThat(network.evaluateStaged(1)).isEqualTo(other.evaluateStaged(1));
  }

  @Test
  void oneProbabilityTakesLabels() {
    TwoHeadedDouble network = TwoHeadedDouble.create(1);
    TwoHeadedDouble other = TwoHeadedDouble.create(1);
    for (int row = 0; row < 3; row++) {
      double[] b = numbers(3, row);
      network.stageInput(1, row, b, 0);
      other.stageInput(1, row, b, 0);
      network.stageLabel(1, row, row % 2);
      other.stageTarget(1, row, new double[] {row % 2}, 0);
    }
    assertThat(network.evaluateStaged(3)).isEqualTo(other.evaluateStaged(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageLabel(1, 0, 2))
        .withMessage("labels of s: expected a label from 0 to 1, got 2 for sample 0");
  }

  @Test
  void probabilitiesLieBetween0And1() {
    TwoHeadedDouble network = TwoHeadedDouble.create(1);
    for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.stageTarget(1, 2, new double[] {wrong}, 0))
          .withMessage(
              "target s: expected probabilities from 0 to 1, got " + wrong + " for sample 2");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(1, 0, new float[] {2}, 0));
  }
}
