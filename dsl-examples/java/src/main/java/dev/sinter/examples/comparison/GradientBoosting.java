package dev.sinter.examples.comparison;

import dev.sinter.runtime.data.Dataset;
import java.util.Optional;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;

/**
 * Gradient boosting as XGBoost has it, through Tribuo. It is native code, which ships for 64-bit
 * x86 only and needs OpenMP's library on Linux and macOS; elsewhere it says so and is left out.
 */
final class GradientBoosting implements Classifier {
  private static final int THREADS = 1;

  private final TribuoClassifier classifier;

  GradientBoosting(int trees) {
    classifier =
        new TribuoClassifier(
            "gradient boosting",
            (features, seed) -> new XGBoostClassificationTrainer(trees, THREADS, true));
  }

  @Override
  public String name() {
    return classifier.name();
  }

  /** Trains on two samples: the library is loaded by the first use. */
  @Override
  public Optional<String> obstacle() {
    Dataset two = Dataset.builder().input("x", 1, 0, 1).labels("y", 2, 0, 1).build();
    try {
      classifier.train(two, 0);
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of("XGBoost does not load on this machine: " + cause.getMessage());
    }
  }

  @Override
  public Trained train(Dataset train, long seed) {
    return classifier.train(train, seed);
  }
}
