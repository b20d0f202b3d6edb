package dev.sinter.processor.plan;

/** A kernel under the name of its method, which comes from where it is used first. */
public record NamedKernel(String name, Kernel kernel) {}
