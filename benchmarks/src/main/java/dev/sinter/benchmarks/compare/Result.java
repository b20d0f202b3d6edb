package dev.sinter.benchmarks.compare;

import java.util.List;

/**
 * What was measured of one contender.
 *
 * @param name of the contender
 * @param description what it said of itself
 * @param times of all rounds
 */
record Result(String name, String description, List<StepTime> times) {
  Result {
    times = List.copyOf(times);
  }

  /** Median over the rounds of the microseconds of a step. */
  double median() {
    double[] sorted = sortedCpu();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Microseconds of a step in the best round. */
  double best() {
    return sortedCpu()[0];
  }

  /** Microseconds of a step in the worst round. */
  double worst() {
    double[] sorted = sortedCpu();
    return sorted[sorted.length - 1];
  }

  /** How many times longer than the work the clock ran, in the worst round. */
  double mostElapsed() {
    return times.stream().mapToDouble(time -> time.elapsed() / time.cpu()).max().orElseThrow();
  }

  private double[] sortedCpu() {
    return times.stream().mapToDouble(StepTime::cpu).sorted().toArray();
  }
}
