package dev.sinter.runtime.data;

/** The samples to train on and the samples to test on. */
public record Split(Dataset train, Dataset test) {}
