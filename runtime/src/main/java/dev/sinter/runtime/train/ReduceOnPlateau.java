package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;
import java.util.Objects;

/**
 * Lowers the learning rate when a figure has not become better for some epochs, by the rules of
 * PyTorch's {@code ReduceLROnPlateau}: after more than {@code patience} epochs in a row that were
 * not better, the rate is multiplied by the factor; in the {@code cooldown} epochs after that,
 * nothing is counted.
 *
 * <p>It changes {@link Network#learningRateScale}, so it goes with any schedule. The scale is kept
 * in checkpoints; the counts are not, so a run that goes on from a checkpoint counts anew.
 */
public final class ReduceOnPlateau implements TrainingListener {
  private Monitor monitor = Monitor.VALIDATION_LOSS;
  private double factor = 0.1;
  private int patience = 10;
  private Threshold threshold = Threshold.relative(1e-4);
  private int cooldown;
  private double minRate;
  private double epsilon = 1e-8;
  private double best;
  private int bad;
  private int cooling;

  /**
   * Watches the validation loss with PyTorch's defaults: factor 0.1, patience 10, threshold 1e-4
   * relative, no cooldown, minimum 0, epsilon 1e-8.
   */
  public ReduceOnPlateau() {
    start();
  }

  /** What is watched. */
  public ReduceOnPlateau monitor(Monitor monitor) {
    this.monitor = Objects.requireNonNull(monitor, "monitor");
    start();
    return this;
  }

  /**
   * What the rate is multiplied with.
   *
   * @throws IllegalArgumentException if not in (0, 1)
   */
  public ReduceOnPlateau factor(double factor) {
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException("factor: expected a number in (0, 1), got " + factor);
    }
    this.factor = factor;
    return this;
  }

  /**
   * How many epochs in a row may be no better without consequence.
   *
   * @throws IllegalArgumentException if negative
   */
  public ReduceOnPlateau patience(int epochs) {
    patience = notNegative("patience", epochs);
    return this;
  }

  /** By how much an epoch must be better than the best one. */
  public ReduceOnPlateau threshold(Threshold threshold) {
    this.threshold = Objects.requireNonNull(threshold, "threshold");
    return this;
  }

  /**
   * For how many epochs after a change nothing is counted.
   *
   * @throws IllegalArgumentException if negative
   */
  public ReduceOnPlateau cooldown(int epochs) {
    cooldown = notNegative("cooldown", epochs);
    return this;
  }

  /**
   * The rate, of schedule and scale together, that is not gone below.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public ReduceOnPlateau minRate(double rate) {
    minRate = notNegative("minRate", rate);
    return this;
  }

  /**
   * A change of the rate by this or less is not made.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public ReduceOnPlateau epsilon(double epsilon) {
    this.epsilon = notNegative("epsilon", epsilon);
    return this;
  }

  private static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + ": expected 0 or more, got " + value);
    }
    return value;
  }

  private static double notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + ": expected a finite number of 0 or more, got " + value);
    }
    return value;
  }

  private void start() {
    best = monitor.isHigherBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    bad = 0;
    cooling = 0;
  }

  @Override
  public void runStarted(Network network) {
    start();
  }

  @Override
  public Next epochEnded(Network network, History.Epoch epoch) {
    double value = monitor.require(epoch, "ReduceOnPlateau");
    if (threshold.isBetter(value, best, monitor.isHigherBetter())) {
      best = value;
      bad = 0;
    } else {
      bad++;
    }
    if (cooling > 0) {
      cooling--;
      bad = 0;
    }
    if (bad > patience) {
      reduce(network);
      cooling = cooldown;
      bad = 0;
    }
    return Next.CONTINUE;
  }

  private void reduce(Network network) {
    double scheduled = network.learningRate(network.step());
    double rate = scheduled * network.learningRateScale();
    double lower = Math.max(rate * factor, minRate);
    if (rate - lower > epsilon) {
      network.setLearningRateScale(lower / scheduled);
    }
  }
}
