package dev.sinter.runtime;

import org.jspecify.annotations.Nullable;

/** Refuses wrong arguments in words: the argument, what was expected, what came. */
final class Arguments {
  /** What rounding of floats may leave, for thousands of classes too. */
  private static final double SUM_TOLERANCE = 1e-4;

  private Arguments() {}

  /** An index in [0, count). */
  static void index(String name, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          name
              + ": expected "
              + (count == 0 ? "none, there are none" : "0 to " + (count - 1))
              + ", got "
              + index);
    }
  }

  /** A number of rows in [1, batchSize]. */
  static void rows(int rows, int batchSize) {
    if (rows < 1 || rows > batchSize) {
      throw new IllegalArgumentException("rows: expected 1 to " + batchSize + ", got " + rows);
    }
  }

  /** {@code size} elements of an array of {@code length} from {@code at}. */
  static void range(String name, int at, int size, int length) {
    if (at < 0 || at > length - size) {
      throw new IllegalArgumentException(
          name
              + ": expected at least "
              + size
              + " elements from index "
              + at
              + ", got an array of "
              + length);
    }
  }

  /** Exactly {@code rows} rows of {@code size} elements. */
  static void length(String name, int rows, int size, int length) {
    if ((long) rows * size != length) {
      throw new IllegalArgumentException(
          name
              + ": expected "
              + rows
              + " x "
              + size
              + " = "
              + (long) rows * size
              + " elements, got "
              + length);
    }
  }

  /** The number of rows of {@code size} elements that {@code length} elements are. */
  static int wholeRows(String name, int length, int size, int most) {
    int rows = length / size;
    if (rows < 1 || rows * size != length || rows > most) {
      throw new IllegalArgumentException(
          name
              + ": expected 1"
              + (most == Integer.MAX_VALUE ? " or more" : " to " + most)
              + " samples of "
              + size
              + " elements, got "
              + length
              + " elements");
    }
    return rows;
  }

  static void label(String name, int row, int label, int classes) {
    if (label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          name
              + ": expected a label from 0 to "
              + (classes - 1)
              + ", got "
              + label
              + " for sample "
              + row);
    }
  }

  static void probability(String name, int row, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          name + ": expected probabilities from 0 to 1, got " + value + " for sample " + row);
    }
  }

  static void distribution(String name, int row, double sum) {
    if (!isOne(sum)) {
      throw new IllegalArgumentException(
          name
              + ": expected probabilities whose sum is 1, got the sum "
              + sum
              + " for sample "
              + row);
    }
  }

  /** Whether probabilities of this sum make a distribution, but for rounding. */
  static boolean isOne(double sum) {
    return Math.abs(sum - 1) <= SUM_TOLERANCE;
  }

  static <T> T notNull(String name, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(name + ": null");
    }
    return value;
  }
}
