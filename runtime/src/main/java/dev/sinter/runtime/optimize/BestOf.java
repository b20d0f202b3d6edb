package dev.sinter.runtime.optimize;

/** The loop of the methods that try points and keep the best. */
final class BestOf {
  private BestOf() {}

  /** Where the next point comes from. */
  interface Proposal {
    /** Fills {@code trial} and returns the length of the step. */
    double next(double[] best, int iteration, double[] trial);
  }

  static OptimizationResult run(Run run, double[] start, Proposal proposal) {
    double[] best = start;
    double[] trial = new double[start.length];
    double value = run.value(best);
    End end = run.iterationEnded(best, value, Double.NaN, 0, true, null);
    while (end == null) {
      double step = proposal.next(best, run.iterations(), trial);
      double trialValue = run.value(trial);
      boolean lower = Double.isFinite(trialValue) && !(trialValue >= value);
      if (lower) {
        double[] free = best;
        best = trial;
        trial = free;
        value = trialValue;
      }
      end = run.iterationEnded(best, value, Double.NaN, step, lower, null);
    }
    return run.result(end, best, value, Double.NaN);
  }
}
