package dev.sinter.runtime.optimize;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;

/**
 * Tries a step in a random direction from the best point and takes it if it leads lower: "Strategy
 * #2, random local search" of Stanford's CS231n, "Optimization". The elements of the direction are
 * standard normal.
 *
 * <p>The directions are a function of the seed. A value that is NaN or infinite is never lower.
 */
public final class RandomLocalSearch extends Minimizer<RandomLocalSearch> {
  private final long seed;
  private double stepSize = 0.1;

  /** With 1000 iterations, one trial each, and steps of 0.1 times the direction. */
  public RandomLocalSearch(long seed) {
    super(1000);
    this.seed = seed;
  }

  @Override
  RandomLocalSearch self() {
    return this;
  }

  /**
   * What the direction is multiplied with; 0.1 if not set.
   *
   * @throws IllegalArgumentException if not positive
   */
  public RandomLocalSearch stepSize(double stepSize) {
    this.stepSize = Require.positive("stepSize", stepSize);
    return this;
  }

  @Override
  OptimizationResult run(Run run, double[] start) {
    return BestOf.run(
        run,
        start,
        (best, iteration, trial) -> {
          for (int i = 0; i < trial.length; i++) {
            trial[i] = best[i] + stepSize * Philox.normal(seed, Stream.SEARCH.at(iteration), i);
          }
          return stepSize;
        });
  }
}
