package dev.sinter.runtime.kernel;

import dev.sinter.runtime.random.Stream;

/**
 * Masks of inverted dropout (Srivastava et al. 2014): an element is 0 with the probability of the
 * rate, else 1 / (1 - rate).
 *
 * <p>Element i is a function of seed, step, stream and i alone, by Philox 4x32-10 (Salmon et al.,
 * <i>Parallel Random Numbers: As Easy as 1, 2, 3</i>, 2011): the key is the seed, the counter is
 * (block, low half of the step, high half of the step, stream * 256 + {@link Stream#DROPOUT}). A
 * block gives eight numbers of 16 bits. The elements go in groups of 128, made of 16 blocks:
 * element j of group g takes number {@code j / 16} of block {@code 16 g + j % 16}, so that vectors
 * of up to 16 lanes hold one block in each lane.
 *
 * <p>The rate is rounded to a multiple of 2^-16 for the comparison (not for the factor), so an
 * element's probability is off by at most 2^-17; above 1 - 2^-16 it is 1 - 2^-16.
 */
public final class DropoutMask {
  private DropoutMask() {}

  private static final int BLOCKS_PER_GROUP = 16;
  private static final int NUMBERS_PER_BLOCK = 8;
  private static final int ELEMENTS_PER_GROUP = NUMBERS_PER_BLOCK * BLOCKS_PER_GROUP;
  private static final int ROUNDS = 10;
  private static final int STREAM_BITS = 24;

  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;

  /**
   * Fills {@code mask[at]} to {@code mask[at + count - 1]}.
   *
   * @param rate probability of 0, in [0, 1)
   * @param seed seed of the run
   * @param step number of the training step
   * @param stream number of the mask within the step, in [0, 2^24)
   * @throws IllegalArgumentException if the rate or the stream is out of its range
   * @throws IndexOutOfBoundsException if the mask is too short
   */
  public static void fill(
      float[] mask, int at, int count, double rate, long seed, long step, int stream) {
    int threshold = threshold(rate);
    float kept = (float) (1 / (1 - rate));
    int lastWord = lastWord(stream);
    int end = Math.addExact(at, count);
    int block = 0;
    for (int group = at; group < end; group += ELEMENTS_PER_GROUP) {
      for (int lane = 0; lane < BLOCKS_PER_GROUP; lane++) {
        // The ten rounds stand here in local variables: a block returned in an array costs twice.
        int c0 = block++;
        int c1 = (int) step;
        int c2 = (int) (step >>> 32);
        int c3 = lastWord;
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
          long product0 = (c0 & 0xFFFFFFFFL) * MULTIPLIER_0;
          long product1 = (c2 & 0xFFFFFFFFL) * MULTIPLIER_1;
          c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
          c1 = (int) product1;
          c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
          c3 = (int) product0;
          k0 += WEYL_0;
          k1 += WEYL_1;
        }
        int i = group + lane;
        if (i + ELEMENTS_PER_GROUP - BLOCKS_PER_GROUP < end) {
          mask[i] = (c0 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + BLOCKS_PER_GROUP] = (c0 >>> 16) < threshold ? 0 : kept;
          mask[i + 2 * BLOCKS_PER_GROUP] = (c1 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 3 * BLOCKS_PER_GROUP] = (c1 >>> 16) < threshold ? 0 : kept;
          mask[i + 4 * BLOCKS_PER_GROUP] = (c2 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 5 * BLOCKS_PER_GROUP] = (c2 >>> 16) < threshold ? 0 : kept;
          mask[i + 6 * BLOCKS_PER_GROUP] = (c3 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 7 * BLOCKS_PER_GROUP] = (c3 >>> 16) < threshold ? 0 : kept;
        } else {
          long low = (c0 & 0xFFFFFFFFL) | (long) c1 << 32;
          long high = (c2 & 0xFFFFFFFFL) | (long) c3 << 32;
          for (int number = 0; number < NUMBERS_PER_BLOCK && i < end; number++) {
            long word = number < 4 ? low : high;
            mask[i] = (word >>> (16 * number) & 0xFFFF) < threshold ? 0 : kept;
            i += BLOCKS_PER_GROUP;
          }
        }
      }
    }
  }

  /**
   * Fills {@code mask[at]} to {@code mask[at + count - 1]}.
   *
   * @param rate probability of 0, in [0, 1)
   * @param seed seed of the run
   * @param step number of the training step
   * @param stream number of the mask within the step, in [0, 2^24)
   * @throws IllegalArgumentException if the rate or the stream is out of its range
   * @throws IndexOutOfBoundsException if the mask is too short
   */
  public static void fill(
      double[] mask, int at, int count, double rate, long seed, long step, int stream) {
    int threshold = threshold(rate);
    double kept = 1 / (1 - rate);
    int lastWord = lastWord(stream);
    int end = Math.addExact(at, count);
    int block = 0;
    for (int group = at; group < end; group += ELEMENTS_PER_GROUP) {
      for (int lane = 0; lane < BLOCKS_PER_GROUP; lane++) {
        // The ten rounds stand here in local variables: a block returned in an array costs twice.
        int c0 = block++;
        int c1 = (int) step;
        int c2 = (int) (step >>> 32);
        int c3 = lastWord;
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
          long product0 = (c0 & 0xFFFFFFFFL) * MULTIPLIER_0;
          long product1 = (c2 & 0xFFFFFFFFL) * MULTIPLIER_1;
          c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
          c1 = (int) product1;
          c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
          c3 = (int) product0;
          k0 += WEYL_0;
          k1 += WEYL_1;
        }
        int i = group + lane;
        if (i + ELEMENTS_PER_GROUP - BLOCKS_PER_GROUP < end) {
          mask[i] = (c0 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + BLOCKS_PER_GROUP] = (c0 >>> 16) < threshold ? 0 : kept;
          mask[i + 2 * BLOCKS_PER_GROUP] = (c1 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 3 * BLOCKS_PER_GROUP] = (c1 >>> 16) < threshold ? 0 : kept;
          mask[i + 4 * BLOCKS_PER_GROUP] = (c2 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 5 * BLOCKS_PER_GROUP] = (c2 >>> 16) < threshold ? 0 : kept;
          mask[i + 6 * BLOCKS_PER_GROUP] = (c3 & 0xFFFF) < threshold ? 0 : kept;
          mask[i + 7 * BLOCKS_PER_GROUP] = (c3 >>> 16) < threshold ? 0 : kept;
        } else {
          long low = (c0 & 0xFFFFFFFFL) | (long) c1 << 32;
          long high = (c2 & 0xFFFFFFFFL) | (long) c3 << 32;
          for (int number = 0; number < NUMBERS_PER_BLOCK && i < end; number++) {
            long word = number < 4 ? low : high;
            mask[i] = (word >>> (16 * number) & 0xFFFF) < threshold ? 0 : kept;
            i += BLOCKS_PER_GROUP;
          }
        }
      }
    }
  }

  /**
   * The last word of the counter.
   *
   * @throws IllegalArgumentException if the stream is outside [0, 2^24)
   */
  public static int lastWord(int stream) {
    if (stream >>> STREAM_BITS != 0) {
      throw new IllegalArgumentException("stream is " + stream + ", not in [0, 2^24)");
    }
    return stream << 8 | Stream.DROPOUT.code();
  }

  /**
   * The number of 16 bits below which an element is dropped.
   *
   * @throws IllegalArgumentException if the rate is outside [0, 1)
   */
  public static int threshold(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("rate is " + rate + ", not in [0, 1)");
    }
    return (int) Math.min(Math.round(rate * 0x10000), 0xFFFF);
  }
}
