package dev.sinter.runtime.kernel;

/** Copies a block of columns between matrices: the work of concatenating and slicing. */
public final class RowCopy {
  private RowCopy() {}

  /**
   * Copies {@code length} elements of each of {@code rows} rows.
   *
   * @param sourceAt where the source matrix begins in its array
   * @param sourceStart first column of the block in the source
   * @param sourceStride columns of the source
   * @param targetAt where the target matrix begins in its array
   * @param targetStart first column of the block in the target
   * @param targetStride columns of the target
   * @throws IndexOutOfBoundsException if a row lies outside its array
   */
  public static void copy(
      float[] source,
      int sourceAt,
      int sourceStart,
      int sourceStride,
      float[] target,
      int targetAt,
      int targetStart,
      int targetStride,
      int rows,
      int length) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          source,
          sourceAt + sourceStart + row * sourceStride,
          target,
          targetAt + targetStart + row * targetStride,
          length);
    }
  }

  /**
   * As {@link #copy(float[], int, int, int, float[], int, int, int, int, int)}, over doubles.
   *
   * @throws IndexOutOfBoundsException if a row lies outside its array
   */
  public static void copy(
      double[] source,
      int sourceAt,
      int sourceStart,
      int sourceStride,
      double[] target,
      int targetAt,
      int targetStart,
      int targetStride,
      int rows,
      int length) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          source,
          sourceAt + sourceStart + row * sourceStride,
          target,
          targetAt + targetStart + row * targetStride,
          length);
    }
  }
}
