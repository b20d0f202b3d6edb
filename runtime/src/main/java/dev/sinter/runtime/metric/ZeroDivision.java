package dev.sinter.runtime.metric;

/**
 * What a metric of a {@link ConfusionMatrix} is where its formula divides zero by zero.
 *
 * <p>Precision has no value for a class that was never predicted, recall none for a class without
 * samples, F1 none for a class that is neither. There each of them has the value of this rule, and
 * so has Matthews' coefficient of constant labels or predictions, and everything of an empty
 * matrix. A mean over classes takes the values as they are; a {@link #NAN} is left out of it, and a
 * mean that has nothing left is NaN. The rule is that of {@code zero_division} in scikit-learn,
 * whose default is {@link #ZERO} too.
 */
public enum ZeroDivision {
  /** 0: what was never tried has not been got right. The default. */
  ZERO(0),

  /** 1: what was never tried has not been got wrong. */
  ONE(1),

  /** NaN: no value, and no part in a mean. */
  NAN(Double.NaN);

  private final double value;

  ZeroDivision(double value) {
    this.value = value;
  }

  /** What the undefined metric is. */
  public double value() {
    return value;
  }

  double divide(double numerator, double denominator) {
    return denominator == 0 ? value : numerator / denominator;
  }
}
