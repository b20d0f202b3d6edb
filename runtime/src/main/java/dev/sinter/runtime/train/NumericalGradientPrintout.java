package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.ParameterInfo;
import dev.sinter.runtime.data.Dataset;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The numerical gradient as the lecture shows it (Stanford's CS231n, "Loss functions and
 * optimization": <i>current W, W + h, gradient dW</i>): one parameter after another is moved by h,
 * and the loss that this gives is printed, with the forward difference {@code (f(x + h) - f(x)) /
 * h} and the network's own gradient beside it.
 *
 * <pre>
 * loss 1.25347
 * logits.weight[0,0] + 0.0001: loss 1.25322, gradient (1.25322 - 1.25347) / 0.0001 = -2.5, analytic -2.4998
 * </pre>
 *
 * <p>For reading; {@link GradientCheck} is for checking. The loss is that of training mode. The
 * network is the same afterwards.
 */
public final class NumericalGradientPrintout {
  private final Network network;
  private double h = 1e-4;
  private int most = Integer.MAX_VALUE;

  private NumericalGradientPrintout(Network network) {
    this.network = network;
  }

  /**
   * A printout of all parameters with h = 0.0001.
   *
   * @throws IllegalArgumentException if the network computes in float or has no loss
   */
  public static NumericalGradientPrintout of(Network network) {
    GradientCheck.requireDouble(network);
    if (network.info().targets().isEmpty()) {
      throw new IllegalArgumentException(
          "network: expected a loss, " + network.info().name() + " has none");
    }
    return new NumericalGradientPrintout(network);
  }

  /**
   * By how much a parameter is moved.
   *
   * @throws IllegalArgumentException if not positive and finite
   */
  public NumericalGradientPrintout h(double h) {
    if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("h: expected a positive number, got " + h);
    }
    this.h = h;
    return this;
  }

  /**
   * How many elements of each parameter are printed, the first ones; all if not set.
   *
   * @throws IllegalArgumentException if not positive
   */
  public NumericalGradientPrintout most(int elements) {
    if (elements < 1) {
      throw new IllegalArgumentException("elements: expected 1 or more, got " + elements);
    }
    most = elements;
    return this;
  }

  /**
   * Prints on the first samples of a data set, a batch at most.
   *
   * @param out takes the lines, such as {@code System.out::println}
   * @throws IllegalArgumentException if the set does not fit the network or is empty
   */
  public void print(Dataset data, Consumer<String> out) {
    Objects.requireNonNull(out, "out");
    NetworkInfo info = network.info();
    DatasetBinding binding = DatasetBinding.of(network, data);
    int rows = Math.min(info.batchSize(), data.size());
    for (int row = 0; row < rows; row++) {
      binding.stage(row, row);
    }
    double loss = network.gradientsStaged(rows) + network.penalty();
    double[] gradients = new double[info.numParameters()];
    network.readGradients(gradients);
    double[] parameters = new double[info.numParameters()];
    network.readParameters(parameters);
    String step = BigDecimal.valueOf(h).stripTrailingZeros().toPlainString();
    out.accept("loss " + loss);
    int first = 0;
    try {
      for (ParameterInfo parameter : info.parameters()) {
        int count = Math.min(parameter.size(), most);
        for (int i = 0; i < count; i++) {
          double value = parameters[first + i];
          parameters[first + i] = value + h;
          network.writeParameters(parameters);
          parameters[first + i] = value;
          double moved = network.gradientsStaged(rows) + network.penalty();
          out.accept(
              parameter.name()
                  + Element.place(parameter.shape(), i)
                  + " + "
                  + step
                  + ": loss "
                  + moved
                  + ", gradient ("
                  + moved
                  + " - "
                  + loss
                  + ") / "
                  + step
                  + " = "
                  + (moved - loss) / h
                  + ", analytic "
                  + gradients[first + i]);
        }
        first += parameter.size();
      }
    } finally {
      network.writeParameters(parameters);
    }
  }
}
