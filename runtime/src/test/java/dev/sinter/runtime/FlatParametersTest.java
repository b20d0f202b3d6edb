package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlatParametersTest {
  private static final double[] FLAT = {1, 2, 3, 4, 5, 6, 7, 8};

  @Test
  void areInTheOrderAndLayoutOfTheInfo() {
    for (Network network : List.of(LinearFloat.create(1), LinearDouble.create(1))) {
      network.writeParameters(FLAT);
      assertThat(network.parameter("y.weight")).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(network.parameter("y.bias")).containsExactly(7, 8);
      double[] read = new double[8];
      network.readParameters(read);
      assertThat(read).containsExactly(FLAT);
    }
  }

  /** Plain gradient descent at first: velocity is the gradient. */
  @Test
  void updatesByTheGradientsThatWereWritten() {
    LinearDouble network = LinearDouble.create(1);
    network.writeParameters(FLAT);
    network.writeGradients(new double[] {10, 20, 30, 40, 50, 60, 70, 80});
    assertThat(network.gradient("y.weight")).containsExactly(10, 20, 30, 40, 50, 60);
    double[] gradients = new double[8];
    network.readGradients(gradients);
    assertThat(gradients).containsExactly(10, 20, 30, 40, 50, 60, 70, 80);
    network.update();
    double[] expected = new double[8];
    for (int i = 0; i < 8; i++) {
      expected[i] = FLAT[i] - network.learningRate(0) * gradients[i];
    }
    network.readParameters(gradients);
    assertThat(gradients).containsExactly(expected);
  }

  @Test
  void scalesTheLearningRate() {
    LinearDouble network = LinearDouble.create(1);
    assertThat(network.learningRateScale()).isEqualTo(1);
    network.setLearningRateScale(0.25);
    network.writeParameters(FLAT);
    network.writeGradients(FLAT);
    network.update();
    double[] parameters = new double[8];
    network.readParameters(parameters);
    assertThat(parameters[3]).isEqualTo(4 - 0.1 * 0.25 * 4);
    assertThat(network.learningRate(0)).isEqualTo(0.1);
    for (double scale : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.setLearningRateScale(scale))
          .withMessage("scale: expected a finite number of 0 or more, got " + scale);
    }
  }

  @Test
  void everyPartHasItsOwnMasks() {
    TwoHeadedDouble network = TwoHeadedDouble.create(4);
    int rows = network.info().batchSize();
    for (int row = 0; row < rows; row++) {
      network.stageInput(0, row, new double[] {1, 2}, 0);
      network.stageInput(1, row, new double[] {1, 2, 3}, 0);
      network.stageLabel(0, row, 1);
      network.stageLabel(1, row, 1);
    }
    double first = network.gradientsStaged(rows);
    assertThat(network.gradientsStaged(rows, 0)).isEqualTo(first);
    assertThat(network.gradientsStaged(rows, 1)).isNotEqualTo(first);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.gradientsStaged(rows, -1))
        .withMessage("part: expected 0 or more, got -1");
  }

  @Test
  void refusesOtherLengths() {
    Network network = LinearFloat.create(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.readParameters(new double[7]))
        .withMessage("destination: expected 1 x 8 = 8 elements, got 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.writeGradients(new double[9]))
        .withMessage("values: expected 1 x 8 = 8 elements, got 9");
  }
}
