package dev.sinter.processor.op;

import java.util.function.DoublePredicate;

/** An interval in which a numeric option must lie. */
public record Range(String text, DoublePredicate test) {
  public static final Range POSITIVE = new Range("(0, infinity)", x -> x > 0 && finite(x));
  public static final Range NOT_NEGATIVE = new Range("[0, infinity)", x -> x >= 0 && finite(x));
  public static final Range FINITE = new Range("(-infinity, infinity)", Range::finite);
  public static final Range AT_LEAST_ONE = new Range("[1, 2147483647]", x -> x >= 1);

  /** Not so small that float could not hold it, and the root of it, as normal numbers. */
  public static final Range EPSILON = new Range("[1e-30, infinity)", x -> x >= 1e-30 && finite(x));

  public static final Range AT_LEAST_ZERO = new Range("[0, 2147483647]", x -> x >= 0);
  public static final Range FROM_ONE = new Range("[1, infinity)", x -> x >= 1 && finite(x));
  public static final Range SHARE = new Range("(0, 1]", x -> x > 0 && x <= 1);
  public static final Range UNIT = new Range("[0, 1]", x -> x >= 0 && x <= 1);
  public static final Range FRACTION = new Range("[0, 1)", x -> x >= 0 && x < 1);

  private static boolean finite(double x) {
    return Double.isFinite(x);
  }
}
