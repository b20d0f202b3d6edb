package dev.sinter.runtime;

/** What a target accepts. */
final class TargetChecks {
  private TargetChecks() {}

  /** Refuses a target of labels. */
  static void takesValues(TargetInfo target) {
    if (target.kind() == TargetInfo.Kind.LABEL) {
      throw new IllegalArgumentException(
          "target " + target.name() + ": expected class labels, got values");
    }
  }

  /** Refuses a target of values; a single probability takes the labels 0 and 1 too. */
  static void takesLabels(TargetInfo target, int size) {
    boolean single = target.kind() == TargetInfo.Kind.PROBABILITIES && size == 1;
    if (target.kind() != TargetInfo.Kind.LABEL && !single) {
      throw new IllegalArgumentException(
          "target " + target.name() + ": expected " + size + " values per sample, got labels");
    }
  }

  static void label(TargetInfo target, int row, int label) {
    int classes = target.kind() == TargetInfo.Kind.LABEL ? target.classes() : 2;
    if (label < 0 || label >= classes) {
      Arguments.label("labels of " + target.name(), row, label, classes);
    }
  }

  /** Probabilities lie in [0, 1]; the samples from {@code row} on start at {@code at}. */
  static void probabilities(
      TargetInfo target, float[] values, int at, int row, int rows, int size) {
    if (target.kind() != TargetInfo.Kind.PROBABILITIES) {
      return;
    }
    for (int i = 0; i < rows * size; i++) {
      float value = values[at + i];
      if (!(value >= 0 && value <= 1)) {
        Arguments.probability("target " + target.name(), row + i / size, value);
      }
    }
  }

  static void probabilities(
      TargetInfo target, double[] values, int at, int row, int rows, int size) {
    if (target.kind() != TargetInfo.Kind.PROBABILITIES) {
      return;
    }
    for (int i = 0; i < rows * size; i++) {
      double value = values[at + i];
      if (!(value >= 0 && value <= 1)) {
        Arguments.probability("target " + target.name(), row + i / size, value);
      }
    }
  }
}
