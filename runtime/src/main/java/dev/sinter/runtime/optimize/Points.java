package dev.sinter.runtime.optimize;

import java.util.Objects;

/** Arithmetic of points and directions. */
final class Points {
  private Points() {}

  /** Refuses a vector that does not have {@code dimension} elements. */
  static void checkDimension(String name, double[] vector, int dimension) {
    if (Objects.requireNonNull(vector, name).length != dimension) {
      throw new IllegalArgumentException(
          name + ": expected " + dimension + " elements, got " + vector.length);
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The largest absolute element; NaN if there is one. */
  static double largest(double[] vector) {
    double largest = 0;
    for (double element : vector) {
      largest = Math.max(largest, Math.abs(element));
    }
    return largest;
  }

  /** {@code out = point + step * direction}. */
  static void move(double[] point, double step, double[] direction, double[] out) {
    for (int i = 0; i < point.length; i++) {
      out[i] = point[i] + step * direction[i];
    }
  }

  /** {@code out += factor * vector}. */
  static void add(double factor, double[] vector, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += factor * vector[i];
    }
  }

  static void scale(double factor, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  /** Whether both are the same point; zeros of either sign are. */
  static boolean same(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isFinite(double[] vector) {
    for (double element : vector) {
      if (!Double.isFinite(element)) {
        return false;
      }
    }
    return true;
  }
}
