package dev.sinter.runtime.train;

import dev.sinter.runtime.Network;

/**
 * The plain mean of the parameters at the ends of epochs (Izmailov, Podoprikhin, Garipov, Vetrov
 * and Wilson, "Averaging Weights Leads to Wider Optima and Better Generalization", 2018):
 *
 * <pre>
 * average &lt;- (n average + parameters) / (n + 1)
 * </pre>
 *
 * <p>It is meant for the last part of a training with a constant or cyclic learning rate; take one
 * cycle of the schedule as the number of epochs between two.
 */
public final class StochasticWeightAveraging extends WeightAveraging {
  private final long from;
  private final int every;

  /**
   * Averages after epoch {@code from} and after every {@code every}-th epoch from then on.
   *
   * @param from number of the first epoch whose end counts, from 0
   * @param every epochs from one to the next, 1 or more
   * @throws IllegalArgumentException if one is out of its range
   */
  public StochasticWeightAveraging(long from, int every) {
    if (from < 0) {
      throw new IllegalArgumentException("from: expected 0 or more, got " + from);
    }
    if (every < 1) {
      throw new IllegalArgumentException("every: expected 1 or more, got " + every);
    }
    this.from = from;
    this.every = every;
  }

  @Override
  public Next epochEnded(Network network, History.Epoch epoch) {
    if (epoch.number() >= from && (epoch.number() - from) % every == 0) {
      take(network);
    }
    return Next.CONTINUE;
  }

  @Override
  void take(double[] average, double[] parameters, long count) {
    for (int i = 0; i < average.length; i++) {
      average[i] += (parameters[i] - average[i]) / (count + 1);
    }
  }

  @Override
  double correction(long count) {
    return 1;
  }
}
