package dev.sinter.processor.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal digits that read back as the same double.
 *
 * <p>{@link Double#toString} gives them only since JDK 19; generated text must not depend on the
 * JDK.
 *
 * @param negative whether a minus stands in front
 * @param digits without leading or trailing zeros, but "0" for zero
 * @param exponent of ten, for the point after the first digit
 */
record NumberText(boolean negative, String digits, int exponent) {
  private static final int SMALLEST_PLAIN_EXPONENT = -4;
  private static final int LARGEST_PLAIN_EXPONENT = 6;

  /** The digits of a finite number. */
  static NumberText of(double value) {
    BigDecimal exact = new BigDecimal(Math.abs(value));
    if (exact.signum() == 0) {
      return new NumberText(false, "0", 0);
    }
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == Math.abs(value)) {
        shortest = rounded.stripTrailingZeros();
        break;
      }
    }
    int exponent = shortest.precision() - shortest.scale() - 1;
    return new NumberText(value < 0, shortest.unscaledValue().toString(), exponent);
  }

  /** Whether the number is easier to read with an exponent. */
  boolean isScientific() {
    return exponent < SMALLEST_PLAIN_EXPONENT || exponent > LARGEST_PLAIN_EXPONENT;
  }

  /** Such as 2, 0.5, 1e-08, 2.5e30. */
  String plain() {
    return (negative ? "-" : "") + (isScientific() ? scientific() : positional());
  }

  /** The digits with the point after the first. */
  String mantissa() {
    return digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
  }

  private String scientific() {
    String size = Integer.toString(Math.abs(exponent));
    return mantissa() + (exponent < 0 ? "e-" : "e") + (size.length() == 1 ? "0" + size : size);
  }

  private String positional() {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    return digits.length() <= whole
        ? digits + "0".repeat(whole - digits.length())
        : digits.substring(0, whole) + "." + digits.substring(whole);
  }
}
