package dev.sinter.processor.op;

/**
 * A numeric option of an annotation.
 *
 * @param name the annotation's method
 * @param range where it must lie, whatever the other options are
 */
public record Option(String name, Range range) {
  static final Option LEARNING_RATE = new Option("learningRate", Range.POSITIVE);
  static final Option WEIGHT_DECAY = new Option("weightDecay", Range.NOT_NEGATIVE);
  static final Option LOSS_WEIGHT = new Option("weight", Range.POSITIVE);
}
