package dev.sinter;

/**
 * How a weight starts. {@code fanIn} and {@code fanOut} count the inputs and outputs of one unit.
 * {@code scale} is the layer's {@code weightScale}: what the distribution is made of where it has
 * no rule of its own, otherwise a factor (a gain) on what the rule gives.
 */
public enum Initializer {
  /**
   * He normal where a rectifier follows ({@link Relu} and its relatives: leaky, parametric, with a
   * ceiling, ELU, CELU, GELU, swish, mish), LeCun normal where {@link Selu} follows, Xavier uniform
   * elsewhere.
   */
  AUTO,
  /** Every element is {@code scale}, which may be any finite number. */
  CONSTANT,
  /** Uniform in ±{@code scale}. */
  UNIFORM,
  /** Normal with mean 0 and standard deviation {@code scale}. */
  NORMAL,
  /** Uniform in ±{@code scale} sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
  XAVIER_UNIFORM,
  /**
   * Normal with standard deviation {@code scale} sqrt(2 / (fanIn + fanOut)) (Glorot and Bengio,
   * 2010).
   */
  XAVIER_NORMAL,
  /**
   * Normal with standard deviation {@code scale} / sqrt(fanIn): the form in which lectures and
   * early libraries give Xavier's, the same as {@link #LECUN_NORMAL}.
   */
  XAVIER_FAN_IN,
  /** Uniform in ±{@code scale} sqrt(6 / fanIn) (He et al., 2015). */
  HE_UNIFORM,
  /** Normal with standard deviation {@code scale} sqrt(2 / fanIn) (He et al., 2015). */
  HE_NORMAL,
  /** Uniform in ±{@code scale} sqrt(3 / fanIn) (LeCun et al., 1998). */
  LECUN_UNIFORM,
  /** Normal with standard deviation {@code scale} / sqrt(fanIn) (LeCun et al., 1998). */
  LECUN_NORMAL,
  /**
   * A random matrix with orthonormal rows or columns, whichever are fewer, times {@code scale}
   * (Saxe et al., 2014). Takes time proportional to the square of their number.
   */
  ORTHOGONAL
}
