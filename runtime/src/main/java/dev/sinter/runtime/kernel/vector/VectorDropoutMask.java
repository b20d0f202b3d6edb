package dev.sinter.runtime.kernel.vector;

import dev.sinter.runtime.kernel.DropoutMask;

/** The masks of {@link DropoutMask}, the same bits. */
public final class VectorDropoutMask {
  private VectorDropoutMask() {}

  /** As {@link DropoutMask#fill(float[], int, int, double, long, long, int)}. */
  public static void fill(
      float[] mask, int at, int count, double rate, long seed, long step, int stream) {
    DropoutMask.fill(mask, at, count, rate, seed, step, stream);
  }

  /** As {@link DropoutMask#fill(double[], int, int, double, long, long, int)}. */
  public static void fill(
      double[] mask, int at, int count, double rate, long seed, long step, int stream) {
    DropoutMask.fill(mask, at, count, rate, seed, step, stream);
  }
}
