package dev.sinter.runtime.optimize;

/**
 * How far a minimisation is after an iteration.
 *
 * @param number 0 for the start
 * @param value at the point that was reached
 * @param gradientNorm largest absolute element of the gradient there; NaN where the method uses no
 *     gradient
 * @param step length by which the direction was multiplied; 0 for the start
 * @param evaluations of the objective so far
 */
public record Iteration(
    int number, double value, double gradientNorm, double step, long evaluations) {}
