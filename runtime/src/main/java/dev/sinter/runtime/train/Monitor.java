package dev.sinter.runtime.train;

import java.util.OptionalDouble;

/** A figure of an epoch that says how training goes. */
public enum Monitor {
  /** {@link History.Epoch#loss}; lower is better. */
  LOSS("training loss", false),
  /** {@link History.Epoch#validationLoss}; lower is better. */
  VALIDATION_LOSS("validation loss", false),
  /** {@link History.Epoch#accuracy}; higher is better. */
  ACCURACY("training accuracy", true),
  /** {@link History.Epoch#validationAccuracy}; higher is better. */
  VALIDATION_ACCURACY("validation accuracy", true);

  private final String words;
  private final boolean higherBetter;

  Monitor(String words, boolean higherBetter) {
    this.words = words;
    this.higherBetter = higherBetter;
  }

  /** Whether higher is better; otherwise lower is. */
  public boolean isHigherBetter() {
    return higherBetter;
  }

  /** The figure, if it was measured. */
  public OptionalDouble of(History.Epoch epoch) {
    return switch (this) {
      case LOSS -> OptionalDouble.of(epoch.loss());
      case VALIDATION_LOSS -> epoch.validationLoss();
      case ACCURACY -> epoch.accuracy();
      case VALIDATION_ACCURACY -> epoch.validationAccuracy();
    };
  }

  /** The figure for {@code listener}, which cannot do without. */
  double require(History.Epoch epoch, String listener) {
    return of(epoch)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    listener
                        + " watches the "
                        + words
                        + ", which this run does not measure: "
                        + (this == ACCURACY
                            ? "call Trainer.trainingAccuracy(true)"
                            : "give Trainer.validation a set")
                        + (higherBetter ? " and train on class labels" : "")));
  }
}
