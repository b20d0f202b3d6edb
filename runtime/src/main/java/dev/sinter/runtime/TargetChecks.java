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

  /** Refuses a target that labels cannot stand for. */
  static void takesLabels(TargetInfo target, int size) {
    if (target.mostClasses() == 0) {
      throw new IllegalArgumentException(
          "target " + target.name() + ": expected " + size + " values per sample, got labels");
    }
  }

  static void label(TargetInfo target, int row, int label) {
    int classes = target.mostClasses();
    if (label < 0 || label >= classes) {
      Arguments.label("labels of " + target.name(), row, label, classes);
    }
  }

  /** Refuses values that are no probabilities, from the sample {@code row} on, at {@code at}. */
  static void values(TargetInfo target, float[] values, int at, int row, int rows, int size) {
    switch (target.kind()) {
      case PROBABILITIES, DISTRIBUTION -> probabilities(target, values, at, row, rows, size);
      case LABEL, VALUES -> {
        return;
      }
    }
    if (target.kind() == TargetInfo.Kind.DISTRIBUTION) {
      sums(target, values, at, row, rows, size);
    }
  }

  private static void probabilities(
      TargetInfo target, float[] values, int at, int row, int rows, int size) {
    for (int i = 0; i < rows * size; i++) {
      float value = values[at + i];
      if (!(value >= 0 && value <= 1)) {
        Arguments.probability("target " + target.name(), row + i / size, value);
      }
    }
  }

  private static void sums(TargetInfo target, float[] values, int at, int row, int rows, int size) {
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += values[at + r * size + i];
      }
      if (!Arguments.isOne(sum)) {
        Arguments.distribution("target " + target.name(), row + r, sum);
      }
    }
  }

  static void values(TargetInfo target, double[] values, int at, int row, int rows, int size) {
    switch (target.kind()) {
      case PROBABILITIES, DISTRIBUTION -> probabilities(target, values, at, row, rows, size);
      case LABEL, VALUES -> {
        return;
      }
    }
    if (target.kind() == TargetInfo.Kind.DISTRIBUTION) {
      sums(target, values, at, row, rows, size);
    }
  }

  private static void probabilities(
      TargetInfo target, double[] values, int at, int row, int rows, int size) {
    for (int i = 0; i < rows * size; i++) {
      double value = values[at + i];
      if (!(value >= 0 && value <= 1)) {
        Arguments.probability("target " + target.name(), row + i / size, value);
      }
    }
  }

  private static void sums(
      TargetInfo target, double[] values, int at, int row, int rows, int size) {
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += values[at + r * size + i];
      }
      if (!Arguments.isOne(sum)) {
        Arguments.distribution("target " + target.name(), row + r, sum);
      }
    }
  }
}
