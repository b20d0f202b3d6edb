package dev.sinter.runtime.optimize;

import java.util.Arrays;

/** Functions with known minima. */
final class Functions {
  private Functions() {}

  /** What a function is, by its formula. */
  private interface Formula {
    double valueAndGradient(double[] x, double[] g);
  }

  private record Function(int dimension, Formula formula) implements Objective {
    @Override
    public double value(double[] point) {
      return formula.valueAndGradient(point, new double[dimension]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
      return formula.valueAndGradient(point, gradient);
    }
  }

  /** The function with second derivatives: central differences of its gradient. */
  static TwiceDifferentiable curved(Objective function) {
    return new Curved(function);
  }

  private record Curved(Objective function) implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return function.dimension();
    }

    @Override
    public double value(double[] point) {
      return function.value(point);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
      return function.valueAndGradient(point, gradient);
    }

    @Override
    public void hessianVectorProduct(double[] point, double[] direction, double[] product) {
      // A power of two, so that products of a quadratic have no rounding error to speak of.
      double step = 0x1p-14 / Math.max(1, Points.largest(direction));
      double[] moved = point.clone();
      Points.add(step, direction, moved);
      double[] below = new double[point.length];
      function.valueAndGradient(moved, product);
      Points.add(-2 * step, direction, moved);
      function.valueAndGradient(moved, below);
      Points.add(-1, below, product);
      Points.scale(1 / (2 * step), product);
    }
  }

  /** The sum of (x² - 1)²: least at 1 and -1, a maximum at 0 between them. */
  static Objective doubleWells(int dimension) {
    return new Function(
        dimension,
        (x, g) -> {
          double sum = 0;
          for (int i = 0; i < dimension; i++) {
            double a = x[i] * x[i] - 1;
            sum += a * a;
            g[i] = 4 * x[i] * a;
          }
          return sum;
        });
  }

  /** Half the weighted squares of x - i: least at (0, 1, 2, ...), with value 0. */
  static Objective quadratic(double... weights) {
    return new Function(
        weights.length,
        (x, g) -> {
          double sum = 0;
          for (int i = 0; i < weights.length; i++) {
            g[i] = weights[i] * (x[i] - i);
            sum += g[i] * (x[i] - i) / 2;
          }
          return sum;
        });
  }

  /** The chain of Rosenbrock's function: least at (1, ..., 1), with value 0. */
  static Objective rosenbrock(int dimension) {
    return new Function(
        dimension,
        (x, g) -> {
          double sum = 0;
          Arrays.fill(g, 0);
          for (int i = 0; i + 1 < dimension; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
            g[i] += -400 * x[i] * a - 2 * b;
            g[i + 1] += 200 * a;
          }
          return sum;
        });
  }

  /** The sum of x - ln x, NaN below 0: least at 1. */
  static Objective barrier(int dimension) {
    return new Function(
        dimension,
        (x, g) -> {
          double sum = 0;
          for (int i = 0; i < dimension; i++) {
            sum += x[i] - Math.log(x[i]);
            g[i] = 1 - 1 / x[i];
          }
          return sum;
        });
  }

  /** Beale's function: least at (3, 0.5), with value 0. */
  static Objective beale() {
    double[] c = {1.5, 2.25, 2.625};
    return new Function(
        2,
        (x, g) -> {
          double sum = 0;
          g[0] = 0;
          g[1] = 0;
          for (int k = 1; k <= 3; k++) {
            double term = c[k - 1] - x[0] + x[0] * Math.pow(x[1], k);
            sum += term * term;
            g[0] += 2 * term * (Math.pow(x[1], k) - 1);
            g[1] += 2 * term * x[0] * k * Math.pow(x[1], k - 1);
          }
          return sum;
        });
  }

  /** A gradient of the wrong sign: nothing is lower along it. */
  static Objective wrongGradient() {
    return new Function(
        1,
        (x, g) -> {
          g[0] = -2 * x[0];
          return x[0] * x[0];
        });
  }

  /** As {@link #wrongGradient}, steep, along a line: every point above 0 is higher. */
  static Objective steepWrongGradient() {
    return new Function(
        1,
        (x, g) -> {
          g[0] = -1e200;
          return 1e200 * x[0];
        });
  }

  /** The second element changes nothing, and its gradient is as its zero is: of either sign. */
  static Objective wrongGradientBesideZero() {
    return new Function(
        2,
        (x, g) -> {
          g[0] = -2 * x[0];
          g[1] = x[1];
          return x[0] * x[0];
        });
  }

  /** The negative logarithm: falls for ever, ever more slowly. */
  static Objective negativeLogarithm() {
    return new Function(
        1,
        (x, g) -> {
          g[0] = -1 / x[0];
          return -Math.log(x[0]);
        });
  }

  /** A parabola around -1, negative infinity below 0. */
  static Objective cliff() {
    return new Function(
        1,
        (x, g) -> {
          g[0] = x[0] + 1;
          return x[0] < 0 ? Double.NEGATIVE_INFINITY : g[0] * g[0] / 2;
        });
  }

  /** Half the square of the sum of the weighted elements less 3: least along a line or a plane. */
  static Objective valley(double... weights) {
    return new Function(
        weights.length,
        (x, g) -> {
          double distance = Points.dot(weights, x) - 3;
          for (int i = 0; i < weights.length; i++) {
            g[i] = weights[i] * distance;
          }
          return distance * distance / 2;
        });
  }

  static Objective nowhere() {
    return new Function(1, (x, g) -> Double.NaN);
  }
}
