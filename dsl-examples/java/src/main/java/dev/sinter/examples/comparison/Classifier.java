package dev.sinter.examples.comparison;

import dev.sinter.runtime.data.Dataset;
import java.util.Optional;

/** A way to learn from samples which class others have. */
public interface Classifier {
  /** A short name for a table. */
  String name();

  /** Why it cannot run on this machine; empty where it can. */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /**
   * Learns.
   *
   * @param train samples with one input, and labels as the first target
   * @param seed of whatever is random
   */
  Trained train(Dataset train, long seed);

  /** What has been learned. */
  interface Trained {
    /** How long learning took, without the conversion of samples. */
    double seconds();

    /** Predicts the class of every sample. */
    Predictions predict(Dataset samples);
  }
}
