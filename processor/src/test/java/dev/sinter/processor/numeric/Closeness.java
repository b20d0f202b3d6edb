package dev.sinter.processor.numeric;

import java.util.Map;

/** Compares numbers relative to the largest of the array that they stand in. */
final class Closeness {
  private Closeness() {}

  /**
   * Fails unless every element is off by {@code relative} times the largest expected element at
   * most; NaN is never close.
   *
   * @param what is compared, for the message
   */
  static void check(String what, double[] actual, double[] expected, double relative) {
    if (actual.length != expected.length) {
      throw new AssertionError(what + ": " + actual.length + " elements, not " + expected.length);
    }
    double largest = 0;
    for (double value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      double off = Math.abs(actual[i] - expected[i]);
      if (!(off <= relative * largest)) {
        throw new AssertionError(
            "%s[%d]: %s, expected %s; off by %.3g of the largest, %s"
                .formatted(what, i, actual[i], expected[i], off / largest, largest));
      }
    }
  }

  /** The same for one number. */
  static void check(String what, double actual, double expected, double relative) {
    check(what, new double[] {actual}, new double[] {expected}, relative);
  }

  /** The same for arrays with names. */
  static void check(
      String what, Map<String, double[]> actual, Map<String, double[]> expected, double relative) {
    if (!actual.keySet().equals(expected.keySet())) {
      throw new AssertionError(what + ": " + actual.keySet() + ", not " + expected.keySet());
    }
    expected.forEach(
        (name, values) -> check(what + " " + name, actual.get(name), values, relative));
  }
}
