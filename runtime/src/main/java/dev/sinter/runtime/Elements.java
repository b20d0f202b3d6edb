package dev.sinter.runtime;

/** Copies between arrays of either element type, so that the float and double code read alike. */
final class Elements {
  private Elements() {}

  static void copy(float[] source, int at, float[] destination, int to, int count) {
    System.arraycopy(source, at, destination, to, count);
  }

  static void copy(double[] source, int at, double[] destination, int to, int count) {
    System.arraycopy(source, at, destination, to, count);
  }

  static void copy(double[] source, int at, float[] destination, int to, int count) {
    for (int i = 0; i < count; i++) {
      destination[to + i] = (float) source[at + i];
    }
  }

  static void copy(float[] source, int at, double[] destination, int to, int count) {
    for (int i = 0; i < count; i++) {
      destination[to + i] = source[at + i];
    }
  }

  /** Repeats the first of the rows of {@code size} elements in the rows from {@code row} on. */
  static void repeatFirst(float[] rows, int row, int size) {
    for (int at = row * size; at < rows.length; at += size) {
      System.arraycopy(rows, 0, rows, at, size);
    }
  }

  static void repeatFirst(double[] rows, int row, int size) {
    for (int at = row * size; at < rows.length; at += size) {
      System.arraycopy(rows, 0, rows, at, size);
    }
  }

  static void repeatFirst(int[] rows, int row) {
    for (int i = row; i < rows.length; i++) {
      rows[i] = rows[0];
    }
  }
}
