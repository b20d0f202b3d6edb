package dev.sinter.runtime.random;

/** Random orders, by the algorithm of Fisher and Yates (Knuth, TAOCP 2, 3.4.2 P). */
public final class Shuffle {
  private Shuffle() {}

  /**
   * Fills {@code order} with the permutation of 0 to {@code order.length - 1} that belongs to a
   * seed and an epoch. Allocates nothing.
   */
  public static void permutation(int[] order, long seed, long epoch) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    permute(order, seed, Stream.SHUFFLE.at(epoch));
  }

  /** Puts {@code values} into the random order that belongs to a seed and a stream. */
  public static void permute(int[] values, long seed, long stream) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = Philox.bounded(seed, stream, last, last + 1);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }
}
