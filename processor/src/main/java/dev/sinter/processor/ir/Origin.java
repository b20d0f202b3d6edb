package dev.sinter.processor.ir;

/**
 * Which part of the user's model a value comes from.
 *
 * @param node the method's name; the input's name for an input
 */
public record Origin(String node, Phase phase) {
  /** The two directions of a training step. */
  public enum Phase {
    FORWARD,
    BACKWARD
  }

  public Origin backward() {
    return new Origin(node, Phase.BACKWARD);
  }
}
