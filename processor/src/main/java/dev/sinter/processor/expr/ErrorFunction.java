package dev.sinter.processor.expr;

/**
 * The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x, to about 1e-15.
 *
 * <p>Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 7.1.6
 * (series, all of whose terms have one sign) and 7.1.14 (continued fraction). Slower than a
 * rational approximation, but without a table of numbers; it serves the compiler only.
 */
final class ErrorFunction {
  private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

  /** Where the fraction takes over; it needs few levels from here on. */
  private static final double FRACTION_FROM = 3;

  /** From here on the result rounds to one. */
  private static final double ONE_FROM = 6;

  private static final int FRACTION_LEVELS = 60;

  private ErrorFunction() {}

  static double erf(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (size >= ONE_FROM) {
      return Math.copySign(1, x);
    }
    double value = size < FRACTION_FROM ? series(size) : 1 - complement(size);
    return Math.copySign(value, x);
  }

  /** erf(x) = 2/sqrt(pi) exp(-x^2) sum over n of 2^n x^(2n+1) / (1 3 5 ... (2n+1)). */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > sum * 1e-18; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_SQRT_PI * gauss(x) * sum;
  }

  /** sqrt(pi) exp(x^2) erfc(x) = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + 2/(x + ...))))). */
  private static double complement(double x) {
    double tail = x;
    for (int level = FRACTION_LEVELS; level > 0; level--) {
      tail = x + 0.5 * level / tail;
    }
    return gauss(x) / (Math.sqrt(Math.PI) * tail);
  }

  /** exp(-x^2), with the part of the square that rounding cuts off put back. */
  private static double gauss(double x) {
    double square = x * x;
    return StrictMath.exp(-square) * (1 - Math.fma(x, x, -square));
  }
}
