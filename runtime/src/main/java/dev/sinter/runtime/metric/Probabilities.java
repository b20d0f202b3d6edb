package dev.sinter.runtime.metric;

/** From logits to probabilities and choices. */
public final class Probabilities {
  private Probabilities() {}

  /** Probabilities of one sample from its logits; stable for logits of any size. */
  public static double[] softmax(double... logits) {
    double[] probabilities = logits.clone();
    softmax(probabilities, 0, probabilities.length);
    return probabilities;
  }

  /** Probabilities of one sample from its logits; stable for logits of any size. */
  public static float[] softmax(float... logits) {
    double[] probabilities = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = logits[i];
    }
    softmax(probabilities, 0, probabilities.length);
    float[] rounded = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      rounded[i] = (float) probabilities[i];
    }
    return rounded;
  }

  /** Replaces {@code count} logits from {@code at} by exp(x - max) / sum(exp(x - max)). */
  public static void softmax(double[] logits, int at, int count) {
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = at; i < at + count; i++) {
      maximum = Math.max(maximum, logits[i]);
    }
    double sum = 0;
    for (int i = at; i < at + count; i++) {
      logits[i] = Math.exp(logits[i] - maximum);
      sum += logits[i];
    }
    for (int i = at; i < at + count; i++) {
      logits[i] /= sum;
    }
  }

  /** The probability of a logit, 1 / (1 + exp(-x)). */
  public static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Index of the largest of the values, the first of equal ones. */
  public static int argmax(float... values) {
    return argmax(values, 0, values.length);
  }

  /** Index of the largest of the values, the first of equal ones. */
  public static int argmax(double... values) {
    return argmax(values, 0, values.length);
  }

  /**
   * Index, counted from {@code at}, of the largest of {@code count} values from {@code at}, the
   * first of equal ones.
   *
   * @throws IllegalArgumentException if {@code count} is not positive
   */
  public static int argmax(float[] values, int at, int count) {
    requireValues(count);
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[at + i] > values[at + best]) {
        best = i;
      }
    }
    return best;
  }

  /** As {@link #argmax(float[], int, int)}, over doubles. */
  public static int argmax(double[] values, int at, int count) {
    requireValues(count);
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[at + i] > values[at + best]) {
        best = i;
      }
    }
    return best;
  }

  private static void requireValues(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count: expected 1 or more values, got " + count);
    }
  }
}
