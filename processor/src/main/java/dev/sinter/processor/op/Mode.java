package dev.sinter.processor.op;

/**
 * What a graph is built for.
 *
 * @param batch samples in the batch
 * @param training whether layers that only act in training do
 * @param losses whether the losses are part of it
 */
public record Mode(int batch, boolean training, boolean losses) {}
