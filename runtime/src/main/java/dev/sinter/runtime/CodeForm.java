package dev.sinter.runtime;

/** The two forms in which the kernels of a compiled network exist. */
public enum CodeForm {
  /** Plain Java; runs on every JVM. */
  PORTABLE,
  /** {@code jdk.incubator.vector}; needs {@code --add-modules jdk.incubator.vector}. */
  VECTOR
}
