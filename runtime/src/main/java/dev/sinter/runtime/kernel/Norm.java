package dev.sinter.runtime.kernel;

/**
 * The Euclidean norm of an array, in double: no number that fits the type overflows or is lost. The
 * order of the sum is fixed, so the same values give the same bits.
 */
public final class Norm {
  /** Sums of squares from here on have lost nothing that counts. */
  private static final double SMALLEST_SUM = 0x1p-900;

  private Norm() {}

  /**
   * The square root of the sum of the squares of the first {@code length} values.
   *
   * @return NaN if one of them is NaN, infinity if one is infinite
   * @throws ArrayIndexOutOfBoundsException if there are fewer values
   */
  public static double euclidean(float[] values, int length) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      double v0 = values[i];
      double v1 = values[i + 1];
      double v2 = values[i + 2];
      double v3 = values[i + 3];
      sum0 += v0 * v0;
      sum1 += v1 * v1;
      sum2 += v2 * v2;
      sum3 += v3 * v3;
    }
    for (; i < length; i++) {
      double value = values[i];
      sum0 += value * value;
    }
    return Math.sqrt((sum0 + sum1) + (sum2 + sum3));
  }

  /**
   * The square root of the sum of the squares of the first {@code length} values.
   *
   * @return NaN if one of them is NaN, else infinity if one is infinite
   * @throws ArrayIndexOutOfBoundsException if there are fewer values
   */
  public static double euclidean(double[] values, int length) {
    double sum = squares(values, length, 1);
    if (sum >= SMALLEST_SUM && sum <= Double.MAX_VALUE) {
      return Math.sqrt(sum);
    }
    double largest = 0;
    for (int i = 0; i < length; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    if (!(largest > 0 && largest <= Double.MAX_VALUE)) {
      return largest;
    }
    int exponent = Math.getExponent(largest);
    double root = Math.sqrt(squares(values, length, Math.scalb(1.0, -exponent)));
    return Math.scalb(root, exponent);
  }

  private static double squares(double[] values, int length, double scale) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      double v0 = values[i] * scale;
      double v1 = values[i + 1] * scale;
      double v2 = values[i + 2] * scale;
      double v3 = values[i + 3] * scale;
      sum0 += v0 * v0;
      sum1 += v1 * v1;
      sum2 += v2 * v2;
      sum3 += v3 * v3;
    }
    for (; i < length; i++) {
      double value = values[i] * scale;
      sum0 += value * value;
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
