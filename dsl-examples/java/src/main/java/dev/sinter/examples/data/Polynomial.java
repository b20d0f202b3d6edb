package dev.sinter.examples.data;

import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;

/** Points of a noisy cubic, with the powers of {@code x} as features. */
public final class Polynomial {
  private static final int DEGREE = 3;

  private Polynomial() {}

  /**
   * The input {@code powers} (x, x², x³) of x in [-1, 1), and the target {@code y}.
   *
   * @param coefficients of 1, x, x² and x³
   * @param noise standard deviation of what is added to y
   */
  public static Dataset cubic(int count, double[] coefficients, double noise, long seed) {
    Dataset points = Synthetic.polynomialRegression(count, coefficients, noise, seed);
    float[] powers = new float[count * DEGREE];
    for (int sample = 0; sample < count; sample++) {
      float x = points.input(0, sample, 0);
      float power = 1;
      for (int degree = 0; degree < DEGREE; degree++) {
        power *= x;
        powers[sample * DEGREE + degree] = power;
      }
    }
    return Dataset.builder()
        .input("powers", DEGREE, powers)
        .values("y", 1, points.values(0))
        .build();
  }
}
