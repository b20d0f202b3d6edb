package dev.sinter.runtime.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** Elementary functions to some forty digits, by series that need no trust in any library. */
public final class BigReference {
  private BigReference() {}

  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TERM_LIMIT = new BigDecimal("1e-55");
  private static final BigDecimal TWO_OVER_SQRT_PI =
      new BigDecimal("1.12837916709551257389615890312154517168810125865799771368817144");

  /** exp(x) by Taylor's series of x / 1024 or less, squared back. */
  public static BigDecimal exp(BigDecimal x) {
    int halvings = 10;
    while (x.abs().doubleValue() > Math.scalb(1.0, halvings - 8)) {
      halvings++;
    }
    BigDecimal small = x.divide(TWO.pow(halvings), DIGITS);
    BigDecimal term = ONE;
    BigDecimal sum = ONE;
    for (int n = 1; term.abs().compareTo(TERM_LIMIT) > 0; n++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** log(x) by two steps of Newton's method from StrictMath's value. */
  public static BigDecimal log(double x) {
    BigDecimal y = new BigDecimal(StrictMath.log(x));
    for (int i = 0; i < 2; i++) {
      BigDecimal ratio = new BigDecimal(x).divide(exp(y), DIGITS);
      y = y.add(ratio.subtract(ONE), DIGITS);
    }
    return y;
  }

  public static BigDecimal expm1(double x) {
    BigDecimal big = new BigDecimal(x);
    if (Math.abs(x) < 1e-8) {
      // The next term of the series is below 1e-25 of this sum.
      BigDecimal second = big.multiply(big).divide(TWO, DIGITS);
      return big.add(second).add(big.pow(3).divide(BigDecimal.valueOf(6), DIGITS));
    }
    return exp(big).subtract(ONE);
  }

  public static BigDecimal tanh(double x) {
    BigDecimal big = new BigDecimal(x);
    if (Math.abs(x) < 1e-8) {
      // The next term of the series is below 1e-32 of this sum.
      return big.subtract(big.pow(3).divide(BigDecimal.valueOf(3), DIGITS));
    }
    BigDecimal e = exp(big.multiply(TWO));
    return e.subtract(ONE).divide(e.add(ONE), DIGITS);
  }

  public static BigDecimal sigmoid(double x) {
    return ONE.divide(ONE.add(exp(new BigDecimal(-x))), DIGITS);
  }

  /** log(1 + exp(x)): the series of log1p where exp(x) is tiny, else Newton's method. */
  public static BigDecimal softplus(double x) {
    BigDecimal e = exp(new BigDecimal(x));
    if (x < -40) {
      return e.subtract(e.multiply(e).divide(TWO, DIGITS));
    }
    BigDecimal y = new BigDecimal(Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
    for (int i = 0; i < 2; i++) {
      y = y.add(ONE.add(e).divide(exp(y), DIGITS).subtract(ONE), DIGITS);
    }
    return y;
  }

  /** erf(x) by its Maclaurin series; |x| up to 7. */
  public static BigDecimal erf(double x) {
    BigDecimal big = new BigDecimal(x);
    BigDecimal square = big.multiply(big, DIGITS);
    BigDecimal power = big;
    BigDecimal sum = big;
    for (int n = 1; n < 20 || power.abs().compareTo(TERM_LIMIT) > 0; n++) {
      power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n), DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
    }
    return sum.multiply(TWO_OVER_SQRT_PI, DIGITS);
  }
}
