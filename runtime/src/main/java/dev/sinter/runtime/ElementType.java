package dev.sinter.runtime;

/** The type of a network's parameters and activations. */
public enum ElementType {
  FLOAT,
  DOUBLE
}
