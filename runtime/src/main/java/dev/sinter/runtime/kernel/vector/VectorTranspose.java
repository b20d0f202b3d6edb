package dev.sinter.runtime.kernel.vector;

import dev.sinter.runtime.kernel.Transpose;

/**
 * Transposition of a row-major matrix into another array, for code in vector form. It has no lane
 * form of its own yet and goes through {@link Transpose}.
 */
public final class VectorTranspose {
  private VectorTranspose() {}

  /** As {@link Transpose#transpose(float[], int, int, int, float[], int)}. */
  public static void transpose(
      float[] source, int sourceAt, int rows, int columns, float[] target, int targetAt) {
    Transpose.transpose(source, sourceAt, rows, columns, target, targetAt);
  }

  /** As {@link Transpose#transpose(double[], int, int, int, double[], int)}. */
  public static void transpose(
      double[] source, int sourceAt, int rows, int columns, double[] target, int targetAt) {
    Transpose.transpose(source, sourceAt, rows, columns, target, targetAt);
  }
}
