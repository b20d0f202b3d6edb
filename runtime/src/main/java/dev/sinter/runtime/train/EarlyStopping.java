package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import java.util.Objects;

/**
 * Ends a run when a figure has not become better for some epochs, and gives the network back the
 * parameters of its best epoch (Prechelt, "Early Stopping - But When?", 1998).
 *
 * <pre>
 * Trainer.of(network).epochs(500).validation(test).listener(new EarlyStopping(10)).run(train);
 * </pre>
 *
 * <p>Only parameters are given back: optimizer state and step stay those of the last step. Every
 * run starts anew. To keep a checkpoint as well, add the listener that writes it after this one.
 */
public final class EarlyStopping implements TrainingListener {
  private final int patience;
  private Monitor monitor = Monitor.VALIDATION_LOSS;
  private Threshold threshold = Threshold.absolute(0);
  private boolean restoring = true;
  private double best;
  private long bestEpoch;
  private int waited;
  private double[] parameters = {};

  /**
   * Watches the validation loss, takes any improvement, and restores the best parameters.
   *
   * @param patience the run ends after this many epochs in a row that were not better
   * @throws IllegalArgumentException if not positive
   */
  public EarlyStopping(int patience) {
    if (patience < 1) {
      throw new IllegalArgumentException("patience: expected 1 or more, got " + patience);
    }
    this.patience = patience;
    start();
  }

  /** What is watched. */
  public EarlyStopping monitor(Monitor monitor) {
    this.monitor = Objects.requireNonNull(monitor, "monitor");
    return this;
  }

  /**
   * By how much an epoch must be better than the best one, as a difference; 0 if not set.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public EarlyStopping minDelta(double minDelta) {
    if (!(minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "minDelta: expected a finite number of 0 or more, got " + minDelta);
    }
    threshold = Threshold.absolute(minDelta);
    return this;
  }

  /**
   * Whether the network gets the parameters of the best epoch at the end of the run, also where it
   * was not stopped; true if not set.
   */
  public EarlyStopping restoreBest(boolean restore) {
    restoring = restore;
    return this;
  }

  /** The number of the best epoch of the last run; -1 before the first. */
  public long bestEpoch() {
    return bestEpoch;
  }

  /** The figure of the best epoch; infinite before the first. */
  public double best() {
    return best;
  }

  private void start() {
    best = Double.POSITIVE_INFINITY;
    bestEpoch = -1;
    waited = 0;
  }

  @Override
  public void runStarted(Network network) {
    start();
    if (monitor.isHigherBetter()) {
      best = Double.NEGATIVE_INFINITY;
    }
  }

  @Override
  public Next epochEnded(Network network, History.Epoch epoch) {
    double value = monitor.require(epoch, "EarlyStopping");
    if (threshold.isBetter(value, best, monitor.isHigherBetter())) {
      best = value;
      bestEpoch = epoch.number();
      waited = 0;
      if (restoring) {
        int count = network.info().numParameters();
        parameters = parameters.length == count ? parameters : new double[count];
        network.readParameters(parameters);
      }
      return Next.CONTINUE;
    }
    waited++;
    return waited >= patience ? Next.STOP : Next.CONTINUE;
  }

  @Override
  public void runEnded(Network network) {
    if (restoring && bestEpoch >= 0) {
      network.writeParameters(parameters);
    }
  }
}
