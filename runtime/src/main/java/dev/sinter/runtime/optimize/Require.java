package dev.sinter.runtime.optimize;

/** Ranges of options. */
final class Require {
  private Require() {}

  static int atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + ": expected " + least + " or more, got " + value);
    }
    return value;
  }

  static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": expected a positive number, got " + value);
    }
    return value;
  }

  static double notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": expected 0 or more, got " + value);
    }
    return value;
  }

  /** A number in (low, high). */
  static double between(String name, double low, double high, double value) {
    if (!(value > low && value < high)) {
      throw new IllegalArgumentException(
          name + ": expected a number between " + low + " and " + high + ", got " + value);
    }
    return value;
  }
}
