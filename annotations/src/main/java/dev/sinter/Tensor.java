package dev.sinter;

/**
 * Stands for the value of a node in the description of a model. It has no instances: what the
 * compiled class computes on are plain arrays.
 */
public interface Tensor {}
