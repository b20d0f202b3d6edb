package dev.sinter.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Reductions over the lanes of one vector, the same bits in interpreter and compiler. */
public final class Lanes {
  private Lanes() {}

  /**
   * The sum of all lanes, added in a fixed tree: lane i to lane i + half, then the halves of that.
   *
   * @param scratch overwritten; at least as long as the vector has lanes
   */
  public static float sum(FloatVector v, float[] scratch) {
    v.intoArray(scratch, 0);
    for (int half = v.length() >> 1; half > 0; half >>= 1) {
      for (int i = 0; i < half; i++) {
        scratch[i] += scratch[i + half];
      }
    }
    return scratch[0];
  }

  /**
   * The sum of all lanes, added in a fixed tree: lane i to lane i + half, then the halves of that.
   *
   * @param scratch overwritten; at least as long as the vector has lanes
   */
  public static double sum(DoubleVector v, double[] scratch) {
    v.intoArray(scratch, 0);
    for (int half = v.length() >> 1; half > 0; half >>= 1) {
      for (int i = 0; i < half; i++) {
        scratch[i] += scratch[i + half];
      }
    }
    return scratch[0];
  }

  /** The largest lane; NaN if any lane is. */
  public static float max(FloatVector v) {
    return v.reduceLanes(VectorOperators.MAX);
  }

  /** The largest lane; NaN if any lane is. */
  public static double max(DoubleVector v) {
    return v.reduceLanes(VectorOperators.MAX);
  }
}
