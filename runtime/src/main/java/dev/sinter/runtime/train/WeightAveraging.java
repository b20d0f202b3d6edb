package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An average of a network's parameters over its training, kept beside them in double.
 *
 * <pre>
 * var average = new ExponentialMovingAverage(0.999);
 * Trainer.of(network).epochs(20).listener(average).run(train);
 * average.apply(network);              // predicts with the average now
 * Evaluation.of(network, test);
 * average.restore(network);            // back to its own parameters, to train on
 * average.save(network, file);         // the average as a file of parameters
 * </pre>
 *
 * <p>One instance belongs to one network; several runs go on with the same average. It is no part
 * of a checkpoint: a program that goes on from one begins a new average. Of a network with batch
 * normalisation, the running statistics belong to the parameters that were trained: after {@link
 * #apply} they have to be estimated anew.
 */
public abstract class WeightAveraging implements TrainingListener {
  private double[] sum = {};
  private double[] own = {};
  private boolean applied;
  private long count;

  WeightAveraging() {}

  /** Takes the parameters of now into the average; {@code count} were taken before. */
  abstract void take(double[] average, double[] parameters, long count);

  /** What an element of the average is multiplied with after {@code count} were taken. */
  abstract double correction(long count);

  /**
   * Refuses to train the average itself, and another network.
   *
   * @throws IllegalArgumentException if the average is not that of such a network
   * @throws IllegalStateException if the average is applied
   */
  @Override
  public final void runStarted(Network network) {
    requireNotApplied();
    if (count > 0) {
      requireSize(network);
    }
  }

  /** Takes the network's parameters into the average. */
  final void take(Network network) {
    requireNotApplied();
    int size = network.info().numParameters();
    if (count == 0) {
      sum = new double[size];
      own = new double[size];
    }
    requireSize(network);
    network.readParameters(own);
    take(sum, own, count);
    count++;
  }

  /** How often parameters were taken into the average. */
  public final long count() {
    return count;
  }

  /**
   * A copy of the average, in the order of {@link Network#readParameters}.
   *
   * @throws IllegalStateException if nothing was averaged yet
   */
  public final double[] average() {
    if (count == 0) {
      throw new IllegalStateException("nothing was averaged yet: add the listener to a Trainer");
    }
    double correction = correction(count);
    double[] average = sum.clone();
    for (int i = 0; i < average.length; i++) {
      average[i] *= correction;
    }
    return average;
  }

  /**
   * Gives the network the average and keeps its own parameters.
   *
   * @throws IllegalArgumentException if the average is not that of such a network
   * @throws IllegalStateException if nothing was averaged yet, or it is applied already
   */
  public final void apply(Network network) {
    requireNotApplied();
    double[] average = average();
    requireSize(network);
    network.readParameters(own);
    network.writeParameters(average);
    applied = true;
  }

  /**
   * Gives the network back what {@link #apply} replaced.
   *
   * @throws IllegalStateException if it is not applied
   */
  public final void restore(Network network) {
    if (!applied) {
      throw new IllegalStateException("the average is not applied, so there is nothing to restore");
    }
    requireSize(network);
    network.writeParameters(own);
    applied = false;
  }

  /**
   * Writes the average as {@link Network#save} does; the network is the same afterwards.
   *
   * @throws IllegalArgumentException if the average is not that of such a network
   * @throws IllegalStateException if nothing was averaged yet
   */
  public final void save(Network network, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    if (applied) {
      network.save(file);
      return;
    }
    apply(network);
    try {
      network.save(file);
    } finally {
      restore(network);
    }
  }

  private void requireNotApplied() {
    if (applied) {
      throw new IllegalStateException(
          "the average is applied to the network: call restore before training on or applying it"
              + " again");
    }
  }

  private void requireSize(Network network) {
    if (network.info().numParameters() != sum.length) {
      throw new IllegalArgumentException(
          "network: expected "
              + sum.length
              + " parameters as the average has, "
              + network.info().name()
              + " has "
              + network.info().numParameters());
    }
  }
}
