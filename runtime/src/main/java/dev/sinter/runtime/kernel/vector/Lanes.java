package dev.sinter.runtime.kernel.vector;

/**
 * Sums over the lanes of one vector in a fixed order: {@code reduceLanes(ADD)} leaves the order,
 * and so the last bits, to the compiler. They take the lanes in an array, because a vector that is
 * passed to a method that is not inlined is allocated.
 */
public final class Lanes {
  private Lanes() {}

  /**
   * The sum of all lanes, added in a fixed tree: lane i to lane i + half, then the halves of that.
   *
   * @param lanes a power of two of them; overwritten
   */
  public static float sum(float[] lanes) {
    for (int half = lanes.length >> 1; half > 0; half >>= 1) {
      for (int i = 0; i < half; i++) {
        lanes[i] += lanes[i + half];
      }
    }
    return lanes[0];
  }

  /**
   * The sum of all lanes, added in a fixed tree: lane i to lane i + half, then the halves of that.
   *
   * @param lanes a power of two of them; overwritten
   */
  public static double sum(double[] lanes) {
    for (int half = lanes.length >> 1; half > 0; half >>= 1) {
      for (int i = 0; i < half; i++) {
        lanes[i] += lanes[i + half];
      }
    }
    return lanes[0];
  }
}
