package dev.sinter.runtime.kernel;

/** Transposition of a row-major matrix into another array, block by block for the cache. */
public final class Transpose {
  private Transpose() {}

  /** Rows and columns of one block: 32 x 32 floats of both arrays lie in the first-level cache. */
  private static final int BLOCK = 32;

  /**
   * Sets {@code target[targetAt + c * rows + r] = source[sourceAt + r * columns + c]}.
   *
   * @param source holds the matrix [rows, columns] from {@code sourceAt} on
   * @param target takes the matrix [columns, rows] from {@code targetAt} on; must not overlap the
   *     source
   * @throws IndexOutOfBoundsException if an array is too short
   */
  public static void transpose(
      float[] source, int sourceAt, int rows, int columns, float[] target, int targetAt) {
    for (int column = 0; column < columns; column += BLOCK) {
      int columnEnd = Math.min(column + BLOCK, columns);
      for (int row = 0; row < rows; row += BLOCK) {
        int rowEnd = Math.min(row + BLOCK, rows);
        for (int c = column; c < columnEnd; c++) {
          int from = sourceAt + c;
          int to = targetAt + c * rows;
          for (int r = row; r < rowEnd; r++) {
            target[to + r] = source[from + r * columns];
          }
        }
      }
    }
  }

  /**
   * Sets {@code target[targetAt + c * rows + r] = source[sourceAt + r * columns + c]}.
   *
   * @param source holds the matrix [rows, columns] from {@code sourceAt} on
   * @param target takes the matrix [columns, rows] from {@code targetAt} on; must not overlap the
   *     source
   * @throws IndexOutOfBoundsException if an array is too short
   */
  public static void transpose(
      double[] source, int sourceAt, int rows, int columns, double[] target, int targetAt) {
    for (int column = 0; column < columns; column += BLOCK) {
      int columnEnd = Math.min(column + BLOCK, columns);
      for (int row = 0; row < rows; row += BLOCK) {
        int rowEnd = Math.min(row + BLOCK, rows);
        for (int c = column; c < columnEnd; c++) {
          int from = sourceAt + c;
          int to = targetAt + c * rows;
          for (int r = row; r < rowEnd; r++) {
            target[to + r] = source[from + r * columns];
          }
        }
      }
    }
  }
}
