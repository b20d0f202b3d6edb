package dev.sinter.runtime;

import java.util.List;

/**
 * What one loss of a network compares with.
 *
 * @param name the output that it belongs to
 * @param kind class labels or values
 * @param shape of one sample; empty for a class label
 * @param classes number of classes of a label, otherwise 0
 */
public record TargetInfo(String name, Kind kind, List<Integer> shape, int classes) {
  /** What a target is made of. */
  public enum Kind {
    /** One {@code int} in [0, classes). */
    LABEL,
    /** Real numbers in the shape of the output. */
    VALUES,
    /** Real numbers in [0, 1] in the shape of the output. */
    PROBABILITIES
  }

  public TargetInfo {
    shape = List.copyOf(shape);
  }

  /** Numbers of one sample; 1 for a label. */
  public int size() {
    return Sizes.product(shape);
  }
}
