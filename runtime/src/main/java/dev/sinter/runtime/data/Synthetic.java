package dev.sinter.runtime.data;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;

/**
 * Synthetic sets for trying things out. The same seed gives the same samples.
 *
 * <p>Sets for classification have the input {@code point} of two coordinates and the target {@code
 * label}; samples of the classes alternate. Sets for regression have the input {@code x} and the
 * target {@code y} of one value.
 */
public final class Synthetic {
  private Synthetic() {}

  /** Numbers of one set, drawn one after another. */
  private static final class Draws {
    private final long seed;
    private long position;

    Draws(long seed) {
      this.seed = seed;
    }

    double uniform(double from, double to) {
      return from + (to - from) * Philox.uniform(seed, Stream.DATA.at(0), position++);
    }

    double normal(double deviation) {
      return deviation * Philox.normal(seed, Stream.DATA.at(0), position++);
    }
  }

  /** Points of a plane and their labels. */
  private static final class Points {
    private final float[] points;
    private final int[] labels;
    private final int classes;

    Points(int count, int classes) {
      requireCount(count);
      if (classes < 1) {
        throw new IllegalArgumentException("classes: expected 1 or more, got " + classes);
      }
      points = new float[Math.multiplyExact(2, count)];
      labels = new int[count];
      this.classes = classes;
    }

    void set(int sample, double x, double y, int label) {
      points[2 * sample] = (float) x;
      points[2 * sample + 1] = (float) y;
      labels[sample] = label;
    }

    Dataset dataset() {
      return Dataset.builder().input("point", 2, points).labels("label", classes, labels).build();
    }
  }

  private static void requireCount(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count: expected 1 or more, got " + count);
    }
  }

  /** The four cases of exclusive or. */
  public static Dataset xor() {
    return Dataset.builder()
        .input("point", 2, 0, 0, 0, 1, 1, 0, 1, 1)
        .labels("label", 2, 0, 1, 1, 0)
        .build();
  }

  /**
   * Two interleaving half circles of radius 1.
   *
   * @param noise standard deviation of what is added to each coordinate
   */
  public static Dataset moons(int count, double noise, long seed) {
    Draws draws = new Draws(seed);
    Points points = new Points(count, 2);
    for (int i = 0; i < count; i++) {
      double angle = draws.uniform(0, Math.PI);
      boolean upper = i % 2 == 0;
      double x = upper ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle);
      double y = upper ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle);
      points.set(i, x + draws.normal(noise), y + draws.normal(noise), i % 2);
    }
    return points.dataset();
  }

  /**
   * A circle of radius 1 and one within.
   *
   * @param radius of the one within, in (0, 1)
   * @param noise standard deviation of what is added to each coordinate
   */
  public static Dataset circles(int count, double radius, double noise, long seed) {
    if (!(radius > 0 && radius < 1)) {
      throw new IllegalArgumentException(
          "radius: expected more than 0 and less than 1, got " + radius);
    }
    Draws draws = new Draws(seed);
    Points points = new Points(count, 2);
    for (int i = 0; i < count; i++) {
      double angle = draws.uniform(0, 2 * Math.PI);
      double distance = i % 2 == 0 ? 1 : radius;
      points.set(
          i,
          distance * StrictMath.cos(angle) + draws.normal(noise),
          distance * StrictMath.sin(angle) + draws.normal(noise),
          i % 2);
    }
    return points.dataset();
  }

  /**
   * Arms of a spiral that wind by 4 radians from the middle to radius 1, one for each class.
   *
   * @param noise standard deviation of what is added to the angle
   */
  public static Dataset spirals(int count, int classes, double noise, long seed) {
    Draws draws = new Draws(seed);
    Points points = new Points(count, classes);
    for (int i = 0; i < count; i++) {
      int label = i % classes;
      double radius = draws.uniform(0, 1);
      double angle = 2 * Math.PI * label / classes + 4 * radius + draws.normal(noise);
      points.set(i, radius * StrictMath.sin(angle), radius * StrictMath.cos(angle), label);
    }
    return points.dataset();
  }

  /**
   * Normal clouds whose centres lie evenly on a circle of radius 5, one for each class.
   *
   * @param deviation standard deviation of a cloud in each coordinate
   */
  public static Dataset blobs(int count, int classes, double deviation, long seed) {
    Draws draws = new Draws(seed);
    Points points = new Points(count, classes);
    for (int i = 0; i < count; i++) {
      int label = i % classes;
      double angle = 2 * Math.PI * label / classes;
      points.set(
          i,
          5 * StrictMath.cos(angle) + draws.normal(deviation),
          5 * StrictMath.sin(angle) + draws.normal(deviation),
          label);
    }
    return points.dataset();
  }

  /**
   * {@code y = weights . x + bias + noise} with x uniform in [-1, 1).
   *
   * @param noise standard deviation of what is added to y
   */
  public static Dataset linearRegression(
      int count, double[] weights, double bias, double noise, long seed) {
    requireCount(count);
    Draws draws = new Draws(seed);
    float[] x = new float[Math.multiplyExact(count, weights.length)];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      double sum = bias + draws.normal(noise);
      for (int feature = 0; feature < weights.length; feature++) {
        float value = (float) draws.uniform(-1, 1);
        x[i * weights.length + feature] = value;
        sum += weights[feature] * value;
      }
      y[i] = (float) sum;
    }
    return Dataset.builder().input("x", weights.length, x).values("y", 1, y).build();
  }

  /**
   * {@code y = c[0] + c[1] x + c[2] x^2 + ... + noise} with x uniform in [-1, 1).
   *
   * @param noise standard deviation of what is added to y
   */
  public static Dataset polynomialRegression(
      int count, double[] coefficients, double noise, long seed) {
    requireCount(count);
    Draws draws = new Draws(seed);
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) draws.uniform(-1, 1);
      double sum = 0;
      for (int power = coefficients.length - 1; power >= 0; power--) {
        sum = sum * x[i] + coefficients[power];
      }
      y[i] = (float) (sum + draws.normal(noise));
    }
    return Dataset.builder().input("x", 1, x).values("y", 1, y).build();
  }
}
