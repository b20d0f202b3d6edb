package dev.sinter.runtime.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sinter.runtime.kernel.DropoutMask;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorDropoutMaskTest {
  @Test
  void sameBitsAsThePortableForm() {
    Random random = new Random(2);
    for (int count : new int[] {0, 1, 15, 16, 17, 127, 128, 129, 255, 256, 1000}) {
      long seed = random.nextLong();
      long step = random.nextLong();
      int stream = random.nextInt(1 << 24);
      double rate = random.nextDouble();
      float[] expected = new float[count + 9];
      float[] actual = new float[count + 9];
      DropoutMask.fill(expected, 4, count, rate, seed, step, stream);
      VectorDropoutMask.fill(actual, 4, count, rate, seed, step, stream);
      assertThat(actual).isEqualTo(expected);
      double[] expectedDoubles = new double[count + 9];
      double[] actualDoubles = new double[count + 9];
      DropoutMask.fill(expectedDoubles, 4, count, rate, seed, step, stream);
      VectorDropoutMask.fill(actualDoubles, 4, count, rate, seed, step, stream);
      assertThat(actualDoubles).isEqualTo(expectedDoubles);
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    float[] mask = new float[300];
    assertThatThrownBy(() -> VectorDropoutMask.fill(mask, 0, 10, 1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VectorDropoutMask.fill(mask, 0, 10, 0.5, 1, 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VectorDropoutMask.fill(mask, 100, 256, 0.5, 1, 1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
