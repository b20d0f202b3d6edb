package dev.sinter.processor.emit;

/** Prints sums of products with literal strides, as they index arrays. */
public final class Index {
  private Index() {}

  /** {@code "variable * stride"}, or less where that says the same. */
  public static String times(String variable, int stride) {
    return stride == 1 ? variable : variable + " * " + stride;
  }

  /** {@code " + variable * stride"}, or less where that says the same. */
  public static String plus(String variable, int stride) {
    return " + " + times(variable, stride);
  }

  /** {@code "variable + offset"}, or less where that says the same. */
  public static String after(String variable, int offset) {
    return offset == 0 ? variable : variable + " + " + offset;
  }
}
