package dev.sinter.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;
import org.junit.jupiter.api.Test;

class DropoutMaskTest {
  private static final long SEED = 0x123456789ABCDEFL;

  /** Written from the documentation alone, one element at a time. */
  private static double naive(int i, double rate, long seed, long step, int stream) {
    int[] block = new int[4];
    int position = i % 128;
    Philox.block(
        16 * (i / 128) + position % 16,
        (int) step,
        (int) (step >>> 32),
        256 * stream + Stream.DROPOUT.code(),
        (int) seed,
        (int) (seed >>> 32),
        block);
    int number = position / 16;
    int bits = block[number / 2] >>> (16 * (number % 2)) & 0xFFFF;
    return bits < Math.round(rate * 65536) ? 0 : 1 / (1 - rate);
  }

  @Test
  void equalsTheNaiveTwin() {
    long step = (7L << 32) + 0x80000001L;
    for (int count : new int[] {0, 1, 15, 16, 17, 112, 127, 128, 129, 300}) {
      float[] floats = new float[count + 7];
      double[] doubles = new double[count + 7];
      DropoutMask.fill(floats, 3, count, 0.3, SEED, step, 9);
      DropoutMask.fill(doubles, 3, count, 0.3, SEED, step, 9);
      for (int i = 0; i < count + 7; i++) {
        boolean inside = i >= 3 && i < count + 3;
        double expected = inside ? naive(i - 3, 0.3, SEED, step, 9) : 0;
        assertThat(doubles[i]).isEqualTo(expected);
        assertThat(floats[i]).isEqualTo((float) expected);
      }
    }
  }

  @Test
  void meanIsOneAndShareOfZerosIsTheRate() {
    int count = 1 << 18;
    float[] mask = new float[count];
    for (double rate : new double[] {0.05, 0.3, 0.5, 0.9}) {
      DropoutMask.fill(mask, 0, count, rate, SEED, 1, 0);
      int zeros = 0;
      double sum = 0;
      for (float value : mask) {
        zeros += value == 0 ? 1 : 0;
        sum += value;
      }
      // Five standard deviations of a binomial share.
      double deviation = 5 * Math.sqrt(rate * (1 - rate) / count);
      assertThat((double) zeros / count).isCloseTo(rate, within(deviation + 0x1p-17));
      assertThat(sum / count).isCloseTo(1, within((deviation + 0x1p-17) / (1 - rate)));
    }
  }

  @Test
  void masksOfOtherSeedsStepsStreamsAndNeighboursAreIndependent() {
    float[] mask = mask(SEED, 1, 0);
    assertIndependent(mask, mask(SEED + 1, 1, 0), 0);
    assertIndependent(mask, mask(SEED + (1L << 32), 1, 0), 0);
    assertIndependent(mask, mask(SEED, 2, 0), 0);
    assertIndependent(mask, mask(SEED, 1 + (1L << 32), 0), 0);
    assertIndependent(mask, mask(SEED, 1, 1), 0);
    for (int lag : new int[] {1, 2, 15, 16, 17, 32, 112, 128}) {
      assertIndependent(mask, mask, lag);
    }
  }

  private static float[] mask(long seed, long step, int stream) {
    float[] mask = new float[1 << 16];
    DropoutMask.fill(mask, 0, mask.length, 0.5, seed, step, stream);
    return mask;
  }

  /** The masks agree at half of the places, within five standard deviations. */
  private static void assertIndependent(float[] first, float[] second, int lag) {
    int agree = 0;
    int count = first.length - lag;
    for (int i = 0; i < count; i++) {
      agree += first[i] == second[i + lag] ? 1 : 0;
    }
    assertThat((double) agree / count).isCloseTo(0.5, within(2.5 / Math.sqrt(count)));
  }

  @Test
  void rateZeroKeepsAllAndRateNearOneDropsNearlyAll() {
    float[] mask = new float[1000];
    DropoutMask.fill(mask, 0, 1000, 0, SEED, 1, 0);
    assertThat(mask).containsOnly(1f);
    double[] doubles = new double[100_000];
    DropoutMask.fill(doubles, 0, doubles.length, Math.nextDown(1.0), SEED, 1, 0);
    assertThat(doubles).contains(0).contains(1 / (1 - Math.nextDown(1.0)));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    float[] mask = new float[10];
    for (double rate : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> DropoutMask.fill(mask, 0, 10, rate, 1, 1, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("rate is " + rate + ", not in [0, 1)");
    }
    for (int stream : new int[] {-1, 1 << 24}) {
      assertThatThrownBy(() -> DropoutMask.fill(mask, 0, 10, 0.5, 1, 1, stream))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("stream is " + stream + ", not in [0, 2^24)");
    }
    assertThatThrownBy(() -> DropoutMask.fill(mask, 5, 6, 0.5, 1, 1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
