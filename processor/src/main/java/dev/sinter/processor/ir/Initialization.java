package dev.sinter.processor.ir;

/**
 * The distribution that a parameter starts from.
 *
 * @param scale half width of the uniform, standard deviation of the normal, value of the constant,
 *     length of the rows or columns of the orthogonal
 */
public record Initialization(Distribution distribution, double scale) {
  /** Shapes of the distribution. */
  public enum Distribution {
    CONSTANT,
    UNIFORM,
    NORMAL,
    /** A matrix whose rows or columns, whichever are fewer, are orthogonal and of this length. */
    ORTHOGONAL
  }
}
