package dev.sinter.runtime.metric;

/** How a metric of single classes becomes one number. */
public enum Average {
  /** The mean over classes: each counts the same, however rare it is. */
  MACRO,

  /**
   * The metric of the counts of all classes taken together. Where every sample has one label and
   * one prediction, precision, recall and F1 are then all the accuracy.
   */
  MICRO,

  /** The mean over classes, each weighted with the number of its samples. */
  WEIGHTED
}
