package dev.sinter.processor.ir;

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
}
