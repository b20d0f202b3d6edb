package dev.sinter.runtime;

/**
 * The distribution that a parameter starts from.
 *
 * @param scale half width of the uniform, standard deviation of the normal, value of the constant
 */
public record Initialization(Distribution distribution, double scale) {
  /** Shapes of the distribution. */
  public enum Distribution {
    CONSTANT,
    UNIFORM,
    NORMAL
  }

  public static Initialization constant(double value) {
    return new Initialization(Distribution.CONSTANT, value);
  }

  /** Uniform in [-bound, bound). */
  public static Initialization uniform(double bound) {
    return new Initialization(Distribution.UNIFORM, bound);
  }

  /** Normal with mean 0. */
  public static Initialization normal(double standardDeviation) {
    return new Initialization(Distribution.NORMAL, standardDeviation);
  }
}
