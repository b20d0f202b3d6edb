package dev.sinter.runtime.random;

/**
 * Philox 4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel Random
 * Numbers: As Easy as 1, 2, 3" (SC 2011). It has no state: a block of four words is a function of a
 * counter of four words and a key of two.
 *
 * <p>Here the key is the seed (low word first), the first two words of the counter are the position
 * (low word first), the last two are the stream (see {@link Stream}). Nothing here allocates.
 */
public final class Philox {
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long WORD = 0xFFFF_FFFFL;
  private static final double ULP_53 = 0x1p-53;

  private Philox() {}

  /** Writes the block of counter (c0, c1, c2, c3) under key (k0, k1) to {@code out[0..3]}. */
  public static void block(int c0, int c1, int c2, int c3, int k0, int k1, int[] out) {
    block(c0, c1, c2, c3, k0, k1, out, 0);
  }

  /** Writes the block of counter (c0, c1, c2, c3) under key (k0, k1) to {@code out[at..at+3]}. */
  public static void block(int c0, int c1, int c2, int c3, int k0, int k1, int[] out, int at) {
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (c0 & WORD);
      long product1 = MULTIPLIER_1 * (c2 & WORD);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c1 = (int) product1;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    out[at] = c0;
    out[at + 1] = c1;
    out[at + 2] = c2;
    out[at + 3] = c3;
  }

  /**
   * Writes the blocks of the positions {@code position} to {@code position + blocks - 1}, four
   * words each, to {@code out} from {@code at}.
   */
  public static void blocks(long seed, long stream, long position, int blocks, int[] out, int at) {
    for (int block = 0; block < blocks; block++) {
      long counter = position + block;
      block(
          (int) counter,
          (int) (counter >>> 32),
          (int) stream,
          (int) (stream >>> 32),
          (int) seed,
          (int) (seed >>> 32),
          out,
          at + 4 * block);
    }
  }

  /**
   * The first 64 bits of the block at {@code position}: word 0 is the low half, word 1 the high.
   */
  public static long bits(long seed, long stream, long position) {
    return half(seed, stream, position, false);
  }

  /** The first 64 bits of a block, or the other 64. */
  private static long half(long seed, long stream, long position, boolean second) {
    int c0 = (int) position;
    int c1 = (int) (position >>> 32);
    int c2 = (int) stream;
    int c3 = (int) (stream >>> 32);
    int k0 = (int) seed;
    int k1 = (int) (seed >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (c0 & WORD);
      long product1 = MULTIPLIER_1 * (c2 & WORD);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c1 = (int) product1;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return second ? (c2 & WORD) | ((long) c3 << 32) : (c0 & WORD) | ((long) c1 << 32);
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  public static double uniform(long seed, long stream, long position) {
    return (bits(seed, stream, position) >>> 11) * ULP_53;
  }

  /**
   * Standard normal, by the transformation of Box and Muller (1958). {@link StrictMath} gives the
   * same bits on every JVM.
   */
  public static double normal(long seed, long stream, long position) {
    // In (0, 1], so that the logarithm is finite.
    double radius = ((half(seed, stream, position, false) >>> 11) + 1) * ULP_53;
    double turn = (half(seed, stream, position, true) >>> 11) * ULP_53;
    return StrictMath.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * turn);
  }

  /**
   * Uniform in [0, bound) without bias: multiplication with rejection, Lemire, "Fast Random Integer
   * Generation in an Interval" (2019).
   *
   * @param position in [0, 2^56): the bits above it number the attempts
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public static int bounded(long seed, long stream, long position, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound: expected a positive number, got " + bound);
    }
    long threshold = (1L << 32) % bound;
    for (long attempt = 0; ; attempt++) {
      long bits = bits(seed, stream, position + (attempt << 56));
      long low = (bits & WORD) * bound;
      if ((low & WORD) >= threshold) {
        return (int) (low >>> 32);
      }
      long high = (bits >>> 32) * bound;
      if ((high & WORD) >= threshold) {
        return (int) (high >>> 32);
      }
    }
  }
}
