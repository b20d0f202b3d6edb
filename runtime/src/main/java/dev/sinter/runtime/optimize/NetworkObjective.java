package dev.sinter.runtime.optimize;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.train.DatasetBinding;
import java.util.Arrays;

/**
 * The mean loss of a network over a whole data set, as a function of its flat parameter vector (see
 * {@link Network#readParameters}): the batches' losses and gradients, weighted by their number of
 * samples, the partial last one included. Sums are taken in double, whatever the network computes
 * in.
 *
 * <p>The penalties of the model's weights belong to value and gradient. Both are those of training
 * mode. Dropout masks are functions of seed, step, place of the batch and place in the batch; as no
 * step is counted, the function stays the same from one evaluation to the next. A layer with
 * statistics over the batch sees the batches in the order of the data set.
 *
 * <p>An evaluation leaves the network at the point evaluated and uses its staged batch. Neither
 * allocates. A float network rounds the point to float, so its value does not change for steps
 * below about 1e-7 of a parameter: tolerances below 1e-6 make sense with {@code precision = DOUBLE}
 * only.
 */
public final class NetworkObjective implements TwiceDifferentiable {
  private final Network network;
  private final DatasetBinding binding;
  private final int size;
  private final int batchSize;
  private final int dimension;
  private final double[] batchGradient;
  private final double[] batchProduct;

  private NetworkObjective(Network network, Dataset data) {
    this.network = network;
    binding = DatasetBinding.of(network, data);
    size = data.size();
    batchSize = network.info().batchSize();
    dimension = network.info().numParameters();
    batchGradient = new double[dimension];
    batchProduct = new double[network.info().hessian() ? dimension : 0];
  }

  /**
   * The loss of {@code network} over {@code data}.
   *
   * @throws IllegalArgumentException if the set is empty or does not fit the network, or the
   *     network has no parameters or no loss
   */
  public static NetworkObjective of(Network network, Dataset data) {
    if (network.info().numParameters() == 0) {
      throw new IllegalArgumentException(
          "network: expected parameters, " + network.info().name() + " has none");
    }
    if (network.info().targets().isEmpty()) {
      throw new IllegalArgumentException(
          "network: expected a loss, "
              + network.info().name()
              + " has none: give one of its outputs a loss, such as @SoftmaxCrossEntropy");
    }
    return new NetworkObjective(network, data);
  }

  /** The network's parameters as they are now: a point to start from. */
  public double[] point() {
    double[] point = new double[dimension];
    network.readParameters(point);
    return point;
  }

  /**
   * Minimises from the network's parameters, and leaves the network at the point that was reached;
   * at the point it started from, if the method or its listener throws.
   */
  public OptimizationResult minimize(Minimizer<?> method) {
    double[] point = point();
    try {
      OptimizationResult result = method.minimize(this, point);
      point = result.point();
      return result;
    } finally {
      network.writeParameters(point);
    }
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double value(double[] point) {
    network.writeParameters(point);
    double sum = 0;
    for (int from = 0, part = 0; from < size; from += batchSize, part++) {
      int rows = stage(from);
      sum += rows * network.gradientsStaged(rows, part);
    }
    return sum / size + network.penalty();
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    Points.checkDimension("gradient", gradient, dimension);
    network.writeParameters(point);
    double sum = 0;
    Arrays.fill(gradient, 0);
    for (int from = 0, part = 0; from < size; from += batchSize, part++) {
      int rows = stage(from);
      sum += rows * network.gradientsStaged(rows, part);
      network.readGradients(batchGradient);
      double weight = (double) rows / size;
      for (int i = 0; i < dimension; i++) {
        gradient[i] += weight * batchGradient[i];
      }
    }
    return sum / size + network.penalty();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the network was compiled without second derivatives
   */
  @Override
  public void hessianVectorProduct(double[] point, double[] direction, double[] product) {
    Points.checkDimension("direction", direction, dimension);
    Points.checkDimension("product", product, dimension);
    network.writeParameters(point);
    Arrays.fill(product, 0);
    for (int from = 0, part = 0; from < size; from += batchSize, part++) {
      int rows = stage(from);
      network.hessianVectorProductStaged(rows, part, direction, batchProduct);
      Points.add((double) rows / size, batchProduct, product);
    }
  }

  private int stage(int from) {
    int rows = Math.min(batchSize, size - from);
    for (int row = 0; row < rows; row++) {
      binding.stage(from + row, row);
    }
    return rows;
  }
}
