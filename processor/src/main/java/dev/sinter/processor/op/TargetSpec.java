package dev.sinter.processor.op;

import dev.sinter.processor.ir.Shape;

/**
 * What one loss compares with.
 *
 * @param name the output that the loss belongs to
 * @param shape of one sample
 * @param classes number of classes of a label, otherwise 0
 */
public record TargetSpec(String name, Kind kind, Shape shape, int classes) {
  /** What a target is made of. */
  public enum Kind {
    LABEL,
    VALUES,
    PROBABILITIES,
    DISTRIBUTION
  }
}
