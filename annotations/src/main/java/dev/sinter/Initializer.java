package dev.sinter;

/**
 * How a weight starts. {@code fanIn} and {@code fanOut} count the inputs and outputs of one unit.
 */
public enum Initializer {
  /** He normal where a rectifier follows, Xavier uniform elsewhere. */
  AUTO,
  /** Uniform in ±sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
  XAVIER_UNIFORM,
  /** Normal with variance 2 / (fanIn + fanOut) (Glorot and Bengio, 2010). */
  XAVIER_NORMAL,
  /** Uniform in ±sqrt(6 / fanIn) (He et al., 2015). */
  HE_UNIFORM,
  /** Normal with variance 2 / fanIn (He et al., 2015). */
  HE_NORMAL
}
