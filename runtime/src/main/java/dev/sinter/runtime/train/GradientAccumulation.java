package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import java.util.Arrays;

/**
 * The mean of the gradients of several batches, each weighted by its number of samples. Sums are
 * taken in double; after the first batch nothing is allocated.
 */
final class GradientAccumulation {
  private final Network network;
  private double[] sum = {};
  private double[] gradients = {};
  private long samples;

  GradientAccumulation(Network network) {
    this.network = network;
  }

  /** Adds the gradients that the network has now, the mean over {@code rows} samples. */
  void add(int rows) {
    if (sum.length != network.info().numParameters()) {
      sum = new double[network.info().numParameters()];
      gradients = new double[sum.length];
    }
    network.readGradients(gradients);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += rows * gradients[i];
    }
    samples += rows;
  }

  /** Gives the network the mean of all that was added, and starts again. */
  void finish() {
    for (int i = 0; i < sum.length; i++) {
      gradients[i] = sum[i] / samples;
    }
    network.writeGradients(gradients);
    Arrays.fill(sum, 0);
    samples = 0;
  }
}
