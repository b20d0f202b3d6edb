package dev.sinter.runtime.train;

import java.util.OptionalDouble;

/**
 * How good an ensemble is on the samples that its members did not see: every sample of the training
 * set is predicted by those members alone whose bootstrap sample it is not in (Breiman, "Out-of-Bag
 * Estimation", 1996).
 *
 * @param samples how many are outside of at least one bootstrap sample; the others do not count
 * @param accuracy where the target has class labels and {@code samples} is positive
 * @param meanSquaredError over samples and elements, where the target has values and {@code
 *     samples} is positive
 */
public record OutOfBag(int samples, OptionalDouble accuracy, OptionalDouble meanSquaredError) {}
