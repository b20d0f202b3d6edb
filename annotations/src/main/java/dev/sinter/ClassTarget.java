package dev.sinter;

/** What says which class a sample belongs to. */
public enum ClassTarget {
  /** The index of its class, an {@code int} in [0, classes). */
  INDEX,
  /**
   * The probability of every class, in [0, 1] and with the sum 1; a one-hot vector where the class
   * is known. A data set with labels serves too.
   */
  PROBABILITIES
}
