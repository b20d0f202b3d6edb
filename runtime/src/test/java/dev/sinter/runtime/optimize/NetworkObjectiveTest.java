package dev.sinter.runtime.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.LinearFloat;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.ProductDouble;
import dev.sinter.runtime.TwoHeadedDouble;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Philox;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkObjectiveTest {
  private static final double[] POINT = {0.5, -1, 0.25, 2, 0.125, -0.5, 1, -2};

  private static float[] numbers(int count, long stream) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) Philox.normal(3, stream, i);
    }
    return numbers;
  }

  /** Mean of half squared errors, worked out from the formula; 10 samples in batches of 4. */
  @Test
  void isTheMeanOverAllSamples() {
    float[] x = numbers(30, 1);
    float[] y = numbers(20, 2);
    double loss = 0;
    double[] expected = new double[8];
    for (int sample = 0; sample < 10; sample++) {
      for (int o = 0; o < 2; o++) {
        double error = POINT[6 + o] - y[2 * sample + o];
        for (int i = 0; i < 3; i++) {
          error += POINT[3 * o + i] * x[3 * sample + i];
        }
        loss += error * error / 2 / 10;
        expected[6 + o] += error / 10;
        for (int i = 0; i < 3; i++) {
          expected[3 * o + i] += error * x[3 * sample + i] / 10;
        }
      }
    }
    Dataset data = Dataset.builder().input("x", 3, x).values("y", 2, y).build();
    for (Network network : List.of(LinearFloat.create(1), LinearDouble.create(1))) {
      double tolerance = network instanceof LinearFloat ? 1e-6 : 1e-12;
      NetworkObjective objective = NetworkObjective.of(network, data);
      assertThat(objective.dimension()).isEqualTo(8);
      double[] gradient = new double[8];
      assertThat(objective.valueAndGradient(POINT, gradient)).isCloseTo(loss, within(tolerance));
      assertThat(gradient).containsExactly(expected, within(tolerance));
      assertThat(objective.value(POINT)).isCloseTo(loss, within(tolerance));
      assertThat(network.step()).isZero();
      assertThat(objective.point()).containsExactly(POINT);
      assertThat(network.parameter("y.weight")).containsExactly(0.5, -1, 0.25, 2, 0.125, -0.5);
      assertThat(network.parameter("y.bias")).containsExactly(1, -2);
    }
  }

  /** With dropout, over several batches: the gradient is that of the value. */
  @Test
  void theGradientIsThatOfTheValue() {
    TwoHeadedDouble network = TwoHeadedDouble.create(4);
    int size = 2 * network.info().batchSize() + 1;
    int[] z = new int[size];
    int[] s = new int[size];
    for (int i = 0; i < size; i++) {
      z[i] = i % 3;
      s[i] = i % 2;
    }
    Dataset data =
        Dataset.builder()
            .input("a", 2, numbers(2 * size, 1))
            .input("b", 3, numbers(3 * size, 2))
            .labels("z", 3, z)
            .labels("s", 2, s)
            .build();
    NetworkObjective objective = NetworkObjective.of(network, data);
    double[] point = objective.point();
    double[] gradient = new double[objective.dimension()];
    double[] unused = new double[objective.dimension()];
    double value = objective.valueAndGradient(point, gradient);
    assertThat(objective.valueAndGradient(point, unused)).isEqualTo(value);
    assertThat(unused).containsExactly(gradient);
    assertThat(Points.largest(gradient)).isGreaterThan(0.01);
    for (int i = 0; i < point.length; i++) {
      double[] moved = point.clone();
      moved[i] += 1e-6;
      double above = objective.value(moved);
      moved[i] -= 2e-6;
      double below = objective.value(moved);
      assertThat(gradient[i]).isCloseTo((above - below) / 2e-6, within(1e-7));
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    Dataset data = Dataset.builder().input("x", 2, 1, 2).values("y", 2, 1, 2).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkObjective.of(LinearDouble.create(1), data))
        .withMessageContaining("input x: expected 3 elements per sample");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkObjective.of(ProductDouble.create(), data))
        .withMessageStartingWith("network: expected parameters, ");
    Dataset good = Dataset.builder().input("x", 3, 1, 2, 3).values("y", 2, 1, 2).build();
    NetworkObjective objective = NetworkObjective.of(LinearDouble.create(1), good);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objective.value(new double[7]))
        .withMessage("values: expected 1 x 8 = 8 elements, got 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objective.valueAndGradient(new double[8], new double[9]))
        .withMessage("gradient: expected 8 elements, got 9");
  }
}
