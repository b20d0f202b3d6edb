package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.ParameterInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the Hessian-vector products of a double network with central differences of its
 * gradients along random directions,
 *
 * <pre>
 * H v ~ (g(p + h v) - g(p - h v)) / 2h,   h = 1e-6
 * </pre>
 *
 * with the tolerances of {@link GradientCheck}, 1e-5 + 1e-3 |difference|; and tests that the
 * Hessian is symmetric, {@code u'Hv = v'Hu} to 1e-9 of the sum of the absolute terms, for every
 * pair of directions. The elements of a direction are uniform in [-1, 1].
 *
 * <p>Both are those of the loss in training mode; a dropout mask is a function of seed and step, so
 * it is the same in every evaluation. The check assumes that no kink (of a rectifier, say) lies
 * within {@code h} of the point: there the difference sees a jump that the derivative has not. The
 * network's parameters and step are the same after the check.
 */
public final class HessianCheck {
  private static final double STEP = 1e-6;
  private static final double ABSOLUTE = 1e-5;
  private static final double RELATIVE = 1e-3;
  private static final double SYMMETRY = 1e-9;

  private final Network network;
  private final NetworkInfo info;
  private int directions = 3;
  private long seed;

  private HessianCheck(Network network) {
    this.network = network;
    this.info = network.info();
  }

  /**
   * A check along 3 random directions.
   *
   * @throws IllegalArgumentException if the network computes in float, or was compiled without
   *     second derivatives
   */
  public static HessianCheck of(Network network) {
    GradientCheck.requireDouble(network);
    NetworkInfo info = network.info();
    if (!info.hessian()) {
      throw new IllegalArgumentException(
          "network: "
              + info.name()
              + " was compiled without second derivatives; write @Model(hessian = true)");
    }
    return new HessianCheck(network);
  }

  /**
   * Takes {@code count} directions that follow from {@code seed}.
   *
   * @throws IllegalArgumentException if {@code count} is not positive
   */
  public HessianCheck directions(int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException("count: expected 1 or more, got " + count);
    }
    this.directions = count;
    this.seed = seed;
    return this;
  }

  /** Checks on a full batch of random samples. */
  public HessianReport runOnRandomSamples(long seed) {
    return run(RandomSamples.of(info, info.batchSize(), seed));
  }

  /**
   * Checks on the first samples of a data set, a batch at most.
   *
   * @throws IllegalArgumentException if the set does not fit the network or is empty
   */
  public HessianReport run(Dataset data) {
    int rows = Math.min(info.batchSize(), data.size());
    DatasetBinding binding = DatasetBinding.of(network, data);
    for (int row = 0; row < rows; row++) {
      binding.stage(row, row);
    }
    List<Comparison> comparisons = new ArrayList<>();
    info.parameters().forEach(parameter -> comparisons.add(new Comparison(parameter)));
    double[][] vectors = new double[directions][];
    double[][] products = new double[directions][info.numParameters()];
    for (int d = 0; d < directions; d++) {
      vectors[d] = direction(d);
      network.hessianVectorProductStaged(rows, vectors[d], products[d]);
      double[] differences = differences(rows, vectors[d]);
      int at = 0;
      for (Comparison comparison : comparisons) {
        at = comparison.add(d, products[d], differences, at);
      }
    }
    return new HessianReport(
        comparisons.stream().map(Comparison::entry).toList(), symmetry(vectors, products));
  }

  private double[] direction(int number) {
    double[] direction = new double[info.numParameters()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = 2 * Philox.uniform(seed, Stream.SAMPLE.at(number), i) - 1;
    }
    return direction;
  }

  private double[] differences(int rows, double[] direction) {
    double[] point = new double[direction.length];
    network.readParameters(point);
    double[] above = gradient(rows, point, direction, STEP);
    double[] below = gradient(rows, point, direction, -STEP);
    network.writeParameters(point);
    for (int i = 0; i < above.length; i++) {
      above[i] = (above[i] - below[i]) / (2 * STEP);
    }
    return above;
  }

  private double[] gradient(int rows, double[] point, double[] direction, double step) {
    double[] moved = new double[point.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = point[i] + step * direction[i];
    }
    network.writeParameters(moved);
    network.gradientsStaged(rows);
    network.readGradients(moved);
    return moved;
  }

  private static HessianReport.Symmetry symmetry(double[][] vectors, double[][] products) {
    int checked = 0;
    int wrong = 0;
    double worstRatio = -1;
    double first = 0;
    double second = 0;
    for (int a = 0; a < vectors.length; a++) {
      for (int b = 0; b < a; b++) {
        double ab = 0;
        double ba = 0;
        double size = Double.MIN_NORMAL;
        for (int i = 0; i < vectors[a].length; i++) {
          ab += vectors[a][i] * products[b][i];
          ba += vectors[b][i] * products[a][i];
          size += Math.abs(vectors[a][i] * products[b][i]);
        }
        double ratio = ratio(ab - ba, SYMMETRY * size);
        checked++;
        wrong += ratio > 1 ? 1 : 0;
        if (ratio > worstRatio) {
          worstRatio = ratio;
          first = ab;
          second = ba;
        }
      }
    }
    return new HessianReport.Symmetry(checked, wrong, first, second);
  }

  /** NaN on either side is wrong, and worse than any number. */
  private static double ratio(double difference, double tolerance) {
    double ratio = Math.abs(difference) / tolerance;
    return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
  }

  /** Collects one entry of the report. */
  private static final class Comparison {
    private final String name;
    private final List<Integer> shape;
    private final int size;
    private int checked;
    private int wrong;
    private int direction;
    private int worst;
    private double worstRatio = -1;
    private double worstAnalytic;
    private double worstNumeric;
    private double largest;

    Comparison(ParameterInfo parameter) {
      name = parameter.name();
      shape = parameter.shape();
      size = parameter.size();
    }

    /** Compares the elements from {@code at} on; returns where the next parameter begins. */
    int add(int number, double[] analytic, double[] numeric, int at) {
      for (int i = 0; i < size; i++) {
        double a = analytic[at + i];
        double n = numeric[at + i];
        double ratio = ratio(a - n, ABSOLUTE + RELATIVE * Math.abs(n));
        checked++;
        wrong += ratio > 1 ? 1 : 0;
        largest = Math.max(largest, Math.abs(a));
        if (ratio > worstRatio) {
          worstRatio = ratio;
          direction = number;
          worst = i;
          worstAnalytic = a;
          worstNumeric = n;
        }
      }
      return at + size;
    }

    HessianReport.Entry entry() {
      return new HessianReport.Entry(
          name, shape, checked, wrong, direction, worst, worstAnalytic, worstNumeric, largest);
    }
  }
}
