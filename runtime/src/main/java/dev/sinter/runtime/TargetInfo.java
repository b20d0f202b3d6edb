package dev.sinter.runtime;

import java.util.List;

/**
 * What one loss of a network compares with.
 *
 * @param name the output that it belongs to
 * @param kind class labels or numbers, and which numbers
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
    PROBABILITIES,
    /**
     * The probability of every class: real numbers in [0, 1] in the shape of the output whose sum
     * is 1, within 1e-4. A label stands for the distribution with 1 at its class.
     */
    DISTRIBUTION
  }

  public TargetInfo {
    shape = List.copyOf(shape);
  }

  /**
   * How many classes the labels of this target may come from; 0 where labels cannot stand for it. A
   * single probability takes the labels 0 and 1.
   */
  public int mostClasses() {
    return switch (kind) {
      case LABEL -> classes;
      case PROBABILITIES -> size() == 1 ? 2 : 0;
      case DISTRIBUTION -> size();
      case VALUES -> 0;
    };
  }

  /** Numbers of one sample; 1 for a label. */
  public int size() {
    return Sizes.product(shape);
  }
}
