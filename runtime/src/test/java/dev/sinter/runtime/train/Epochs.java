package dev.sinter.runtime.train;

import java.util.OptionalDouble;

/** Epochs as a run would tell them. */
final class Epochs {
  private Epochs() {}

  static History.Epoch of(long number, double validationLoss, double validationAccuracy) {
    return new History.Epoch(
        number,
        1,
        0.5,
        0,
        OptionalDouble.empty(),
        OptionalDouble.of(validationLoss),
        OptionalDouble.of(validationAccuracy),
        0.1,
        1);
  }
}
