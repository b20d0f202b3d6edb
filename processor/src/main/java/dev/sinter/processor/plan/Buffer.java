package dev.sinter.processor.plan;

/**
 * Where a value lies: a range of one of a network's arrays.
 *
 * @param index which array, where the space has several
 */
public record Buffer(Space space, int index, int at, int size) {
  /** The arrays of a network. */
  public enum Space {
    PARAMETERS,
    GRADIENTS,
    /** A direction in the space of the parameters, as they lie. */
    DIRECTION,
    /** The Hessian times the direction. */
    HESSIAN_VECTOR,
    ARENA,
    /** Passed in by the user, one array per input. */
    INPUT,
    /** Passed in by the user, one array per target. */
    TARGET,
    /** Passed in by the user, one {@code int} array per target. */
    LABEL,
    /** One number per sample. */
    SAMPLE_WEIGHT,
    /** Numbers of the class itself, one array per table. */
    TABLE
  }
}
