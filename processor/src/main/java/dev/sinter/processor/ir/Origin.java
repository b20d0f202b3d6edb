package dev.sinter.processor.ir;

/**
 * Which part of the user's model a value comes from.
 *
 * @param node the method's name; the input's name for an input
 */
public record Origin(String node, Phase phase) {
  /** The two directions of a training step, and the derivative of both. */
  public enum Phase {
    FORWARD,
    BACKWARD,
    /** Derivatives of forward and backward along a direction in the space of the parameters. */
    DIRECTIONAL
  }

  /** The same node's part in another phase. */
  public Origin in(Phase other) {
    return new Origin(node, other);
  }

  public Origin backward() {
    return in(Phase.BACKWARD);
  }
}
