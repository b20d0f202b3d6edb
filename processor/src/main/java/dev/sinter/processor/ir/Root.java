package dev.sinter.processor.ir;

/**
 * A value that a graph is computed for.
 *
 * @param name the output, the parameter or the input that it belongs to; empty for the loss
 */
public record Root(Kind kind, String name, Value value) {
  /** What the value is wanted as. */
  public enum Kind {
    OUTPUT,
    LOSS,
    PARAMETER_GRADIENT,
    INPUT_GRADIENT,
    /** The part of a Hessian-vector product that belongs to a parameter. */
    HESSIAN_VECTOR
  }

  public Root withValue(Value changed) {
    return new Root(kind, name, changed);
  }
}
