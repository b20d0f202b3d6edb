package dev.sinter.runtime;

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

  public static Initialization constant(double value) {
    return new Initialization(Distribution.CONSTANT, value);
  }

  /** Uniform in [-bound, bound). */
  public static Initialization uniform(double bound) {
    return new Initialization(Distribution.UNIFORM, bound);
  }

  /** Orthonormal rows or columns, whichever are fewer, times {@code gain}. */
  public static Initialization orthogonal(double gain) {
    return new Initialization(Distribution.ORTHOGONAL, gain);
  }

  /** Normal with mean 0. */
  public static Initialization normal(double standardDeviation) {
    return new Initialization(Distribution.NORMAL, standardDeviation);
  }
}
