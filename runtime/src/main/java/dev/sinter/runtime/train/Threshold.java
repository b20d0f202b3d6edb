package dev.sinter.runtime.train;

/**
 * By how much a figure must be better to count as better. For figures of which lower is better:
 *
 * <pre>
 * relative   value &lt; best (1 - amount)
 * absolute   value &lt; best - amount
 * </pre>
 *
 * <p>and where higher is better, {@code value > best (1 + amount)} and {@code value > best +
 * amount}, as PyTorch's {@code ReduceLROnPlateau} has it. NaN is never better.
 *
 * @param amount 0 or more; below 1 where relative
 * @param relative to the best figure so far
 */
public record Threshold(double amount, boolean relative) {
  public Threshold {
    if (!(amount >= 0 && amount < (relative ? 1 : Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException(
          "amount: expected "
              + (relative ? "a number in [0, 1)" : "a finite number of 0 or more")
              + ", got "
              + amount);
    }
  }

  /** A part of the best figure so far. */
  public static Threshold relative(double amount) {
    return new Threshold(amount, true);
  }

  /** A difference. */
  public static Threshold absolute(double amount) {
    return new Threshold(amount, false);
  }

  /** Whether {@code value} is better than {@code best}, which is infinite at first. */
  boolean isBetter(double value, double best, boolean higherBetter) {
    double sign = higherBetter ? 1 : -1;
    double bound = relative ? best * (1 + sign * amount) : best + sign * amount;
    return higherBetter ? value > bound : value < bound;
  }
}
