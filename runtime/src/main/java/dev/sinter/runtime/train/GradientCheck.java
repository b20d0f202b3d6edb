package dev.sinter.runtime.train;

import dev.sinter.runtime.ElementType;
import dev.sinter.runtime.InputInfo;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.ParameterInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Shuffle;
import dev.sinter.runtime.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Compares the gradients of a double network with central differences, {@code (f(x + h) - f(x - h))
 * / 2h}, with the step and tolerances of {@code torch.autograd.gradcheck}: a gradient is right if
 * it is off by 1e-5 + 1e-3 |difference| at most.
 *
 * <p>Gradients by parameters are those of the loss in training mode; a dropout mask is a function
 * of seed and step, so it is the same in every evaluation. Gradients by inputs, where the network
 * was compiled with them, are in prediction mode: of the loss, or of the summed outputs where there
 * is none. The network's parameters and step are the same after the check.
 */
public final class GradientCheck {
  private static final double STEP = 1e-6;
  private static final double ABSOLUTE = 1e-5;
  private static final double RELATIVE = 1e-3;

  private final Network network;
  private final NetworkInfo info;
  private int most = Integer.MAX_VALUE;
  private long seed;

  private GradientCheck(Network network) {
    this.network = network;
    this.info = network.info();
  }

  /**
   * A check of all elements.
   *
   * @throws IllegalArgumentException if the network computes in float
   */
  public static GradientCheck of(Network network) {
    requireDouble(network);
    return new GradientCheck(network);
  }

  /**
   * A check of the second derivatives of the same network, with options of its own.
   *
   * @throws IllegalArgumentException if the network was compiled without second derivatives
   */
  public HessianCheck secondOrder() {
    return HessianCheck.of(network);
  }

  static void requireDouble(Network network) {
    if (network.info().elementType() != ElementType.DOUBLE) {
      throw new IllegalArgumentException(
          "network: "
              + network.info().name()
              + " computes in float, which is too coarse for numerical gradients; compile the model"
              + " with precision = DOUBLE");
    }
  }

  /**
   * Looks at a random choice of at most {@code most} elements of each parameter and input.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public GradientCheck sample(int most, long seed) {
    if (most < 1) {
      throw new IllegalArgumentException("most: expected 1 or more, got " + most);
    }
    this.most = most;
    this.seed = seed;
    return this;
  }

  /** Checks on a full batch of random samples. */
  public GradientReport runOnRandomSamples(long seed) {
    return run(RandomSamples.of(info, info.batchSize(), seed));
  }

  /**
   * Checks on the first samples of a data set, a batch at most.
   *
   * @throws IllegalArgumentException if the set does not fit the network or is empty
   */
  public GradientReport run(Dataset data) {
    int rows = Math.min(info.batchSize(), data.size());
    DatasetBinding binding =
        info.targets().isEmpty()
            ? DatasetBinding.ofInputs(network, data)
            : DatasetBinding.of(network, data);
    for (int row = 0; row < rows; row++) {
      binding.stage(row, row);
    }
    List<GradientReport.Entry> entries = new ArrayList<>();
    if (!info.targets().isEmpty()) {
      checkParameters(rows, entries);
    }
    if (info.inputs().stream().anyMatch(input -> input.gradientAt() >= 0)) {
      checkInputs(binding, data, rows, entries);
    }
    return new GradientReport(entries);
  }

  private void checkParameters(int rows, List<GradientReport.Entry> entries) {
    network.gradientsStaged(rows);
    List<double[]> analytic = new ArrayList<>();
    for (ParameterInfo parameter : info.parameters()) {
      analytic.add(network.gradient(parameter.name()));
    }
    for (int p = 0; p < info.parameters().size(); p++) {
      ParameterInfo parameter = info.parameters().get(p);
      String name = parameter.name();
      double[] values = network.parameter(name);
      Comparison comparison = new Comparison(name, parameter.shape());
      for (int element : chosen(values.length, entries.size())) {
        double value = values[element];
        double numeric =
            difference(
                value,
                changed -> {
                  values[element] = changed;
                  network.setParameter(name, values);
                },
                () -> network.gradientsStaged(rows) + network.penalty());
        comparison.add(element, analytic.get(p)[element], numeric);
      }
      entries.add(comparison.entry());
    }
  }

  private void checkInputs(
      DatasetBinding binding, Dataset data, int rows, List<GradientReport.Entry> entries) {
    network.inputGradientsStaged(rows);
    double[][] analytic = new double[info.inputs().size()][];
    for (int i = 0; i < analytic.length; i++) {
      InputInfo input = info.inputs().get(i);
      analytic[i] = new double[rows * input.size()];
      for (int row = 0; row < rows && input.gradientAt() >= 0; row++) {
        network.readInputGradient(i, row, analytic[i], row * input.size());
      }
    }
    for (int i = 0; i < analytic.length; i++) {
      if (info.inputs().get(i).gradientAt() >= 0) {
        entries.add(checkInput(i, binding.input(i), data, rows, analytic[i], entries.size()));
      }
    }
  }

  private GradientReport.Entry checkInput(
      int input, int place, Dataset data, int rows, double[] analytic, int stream) {
    InputInfo inputInfo = info.inputs().get(input);
    int size = inputInfo.size();
    List<Integer> shape = new ArrayList<>(inputInfo.shape());
    shape.add(0, rows);
    Comparison comparison = new Comparison("input " + inputInfo.name(), shape);
    double[] sample = new double[size];
    for (int element : chosen(analytic.length, stream)) {
      int row = element / size;
      for (int e = 0; e < size; e++) {
        sample[e] = data.input(place, row, e);
      }
      double numeric =
          difference(
              sample[element % size],
              changed -> {
                sample[element % size] = changed;
                network.stageInput(input, row, sample, 0);
              },
              () -> predictionScore(rows));
      comparison.add(element, analytic[element], numeric);
    }
    return comparison.entry();
  }

  /** What gradients by the inputs are gradients of. */
  private double predictionScore(int rows) {
    if (!info.targets().isEmpty()) {
      return network.evaluateStaged(rows);
    }
    network.predictStaged(rows);
    double sum = 0;
    for (int o = 0; o < info.outputs().size(); o++) {
      double[] values = new double[info.outputs().get(o).size()];
      for (int row = 0; row < rows; row++) {
        network.readOutput(o, row, values, 0);
        sum += Arrays.stream(values).sum();
      }
    }
    return sum;
  }

  /** Something that a number is put into. */
  private interface Place {
    void set(double value);
  }

  private static double difference(double value, Place place, DoubleSupplier function) {
    place.set(value + STEP);
    double above = function.getAsDouble();
    place.set(value - STEP);
    double below = function.getAsDouble();
    place.set(value);
    return (above - below) / (2 * STEP);
  }

  private int[] chosen(int count, int stream) {
    int[] elements = IntStream.range(0, count).toArray();
    if (count <= most) {
      return elements;
    }
    Shuffle.permute(elements, seed, Stream.SAMPLE.at(stream));
    return Arrays.copyOf(elements, most);
  }

  /** Collects one entry of the report. */
  private static final class Comparison {
    private final String name;
    private final List<Integer> shape;
    private int checked;
    private int wrong;
    private int worst;
    private double worstRatio = -1;
    private double worstAnalytic;
    private double worstNumeric;
    private double largest;

    Comparison(String name, List<Integer> shape) {
      this.name = name;
      this.shape = shape;
    }

    void add(int element, double analytic, double numeric) {
      checked++;
      largest = Math.max(largest, Math.abs(analytic));
      double ratio = Math.abs(analytic - numeric) / (ABSOLUTE + RELATIVE * Math.abs(numeric));
      // NaN on either side is wrong, and worse than any number.
      ratio = Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
      if (ratio > 1) {
        wrong++;
      }
      if (ratio > worstRatio) {
        worstRatio = ratio;
        worst = element;
        worstAnalytic = analytic;
        worstNumeric = numeric;
      }
    }

    GradientReport.Entry entry() {
      return new GradientReport.Entry(
          name, shape, checked, wrong, worst, worstAnalytic, worstNumeric, largest);
    }
  }
}
