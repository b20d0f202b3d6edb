package dev.sinter.runtime.optimize;

import dev.sinter.runtime.random.Philox;
import dev.sinter.runtime.random.Stream;

/**
 * Tries points at random and keeps the best: "Strategy #1, a first very bad idea solution" of
 * Stanford's CS231n, "Optimization". The elements of a point are normal with mean 0 and one
 * standard deviation; the start is the point to beat.
 *
 * <p>The points are a function of the seed. A value that is NaN or infinite is never the best.
 */
public final class RandomSearch extends Minimizer<RandomSearch> {
  private final long seed;
  private double standardDeviation = 1;

  /** With 1000 iterations, one point each, of standard deviation 1. */
  public RandomSearch(long seed) {
    super(1000);
    this.seed = seed;
  }

  @Override
  RandomSearch self() {
    return this;
  }

  /**
   * The standard deviation of the elements; 1 if not set.
   *
   * @throws IllegalArgumentException if not positive
   */
  public RandomSearch standardDeviation(double standardDeviation) {
    this.standardDeviation = Require.positive("standardDeviation", standardDeviation);
    return this;
  }

  @Override
  OptimizationResult run(Run run, double[] start) {
    return BestOf.run(
        run,
        start,
        (best, iteration, trial) -> {
          for (int i = 0; i < trial.length; i++) {
            trial[i] = standardDeviation * Philox.normal(seed, Stream.SEARCH.at(iteration), i);
          }
          return standardDeviation;
        });
  }
}
