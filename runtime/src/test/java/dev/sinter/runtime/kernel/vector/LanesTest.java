package dev.sinter.runtime.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final int FLOATS = FloatVector.SPECIES_PREFERRED.length();
  private static final int DOUBLES = DoubleVector.SPECIES_PREFERRED.length();

  /** The tree of the documentation by recursion. */
  private static float tree(float[] values, int lane, int stride) {
    return stride == values.length
        ? values[lane]
        : tree(values, lane, 2 * stride) + tree(values, lane + stride, 2 * stride);
  }

  private static double tree(double[] values, int lane, int stride) {
    return stride == values.length
        ? values[lane]
        : tree(values, lane, 2 * stride) + tree(values, lane + stride, 2 * stride);
  }

  @Test
  void sumIsTheTree() {
    Random random = new Random(1);
    float[] floats = new float[FLOATS];
    double[] doubles = new double[DOUBLES];
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < FLOATS; i++) {
        floats[i] = (float) (random.nextGaussian() * Math.exp(10 * random.nextGaussian()));
      }
      for (int i = 0; i < DOUBLES; i++) {
        doubles[i] = random.nextGaussian() * Math.exp(10 * random.nextGaussian());
      }
      assertThat(Lanes.sum(floats.clone())).isEqualTo(tree(floats, 0, 1));
      assertThat(Lanes.sum(doubles.clone())).isEqualTo(tree(doubles, 0, 1));
    }
  }
}
