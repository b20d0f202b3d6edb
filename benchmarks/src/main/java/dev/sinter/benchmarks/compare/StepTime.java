package dev.sinter.benchmarks.compare;

/**
 * The mean time of a training step.
 *
 * @param cpu microseconds that the processor worked on it
 * @param elapsed microseconds by the clock; more than {@code cpu} where others used the core too
 */
record StepTime(double cpu, double elapsed) {}
