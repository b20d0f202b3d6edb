package dev.sinter.examples.comparison;

/**
 * What a classifier says of some samples.
 *
 * @param labels one for each
 * @param scores one of every class for each sample, sample by sample
 * @param probabilities whether the scores of a sample are probabilities
 */
public record Predictions(int[] labels, double[] scores, boolean probabilities) {}
