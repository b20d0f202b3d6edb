package dev.sinter.runtime.metric;

/** Refuses wrong arguments in words: the argument, what was expected, what came. */
final class MetricArguments {
  /** By how much the probabilities of one sample may miss the sum 1: float rounding. */
  private static final double SUM_TOLERANCE = 1e-4;

  private MetricArguments() {}

  static void classes(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("classes: expected 1 or more, got " + classes);
    }
  }

  /** One or more labels in [0, classes). */
  static void labels(int[] labels, int classes) {
    if (labels.length == 0) {
      throw new IllegalArgumentException("labels: expected 1 or more, got none");
    }
    for (int i = 0; i < labels.length; i++) {
      label("labels", labels[i], i, classes);
    }
  }

  static void label(String name, int label, int at, int classes) {
    if (label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          name + ": expected 0 to " + (classes - 1) + ", got " + label + " at " + at);
    }
  }

  /** {@code size} finite numbers for each of {@code samples} samples. */
  static void scores(String name, double[] scores, int samples, int size) {
    count(name, scores.length, samples, size);
    for (int i = 0; i < scores.length; i++) {
      finite(name, scores[i], i);
    }
  }

  static void finite(String name, double value, int at) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          name + ": expected finite numbers, got " + value + " at " + at);
    }
  }

  /** One probability for each of {@code samples} samples. */
  static void probabilities(double[] probabilities, int samples) {
    count("probabilities", probabilities.length, samples, 1);
    for (int i = 0; i < probabilities.length; i++) {
      probability(probabilities[i], i);
    }
  }

  /** {@code classes} probabilities of sum 1 for each of {@code samples} samples. */
  static void distributions(double[] probabilities, int samples, int classes) {
    count("probabilities", probabilities.length, samples, classes);
    for (int sample = 0; sample < samples; sample++) {
      double sum = 0;
      for (int at = sample * classes; at < (sample + 1) * classes; at++) {
        probability(probabilities[at], at);
        sum += probabilities[at];
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        throw new IllegalArgumentException(
            "probabilities: expected the sum 1 for each sample, got " + sum + " for " + sample);
      }
    }
  }

  private static void probability(double value, int at) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "probabilities: expected 0 to 1, got " + value + " at " + at);
    }
  }

  private static void count(String name, int length, int samples, int size) {
    if (length != (long) samples * size) {
      throw new IllegalArgumentException(
          name
              + ": expected "
              + (size == 1 ? "" : samples + " x " + size + " = ")
              + (long) samples * size
              + ", got "
              + length);
    }
  }
}
