package dev.sinter.processor.emit;

/** Which forms of the kernels are printed. */
public enum CodeForms {
  /** Plain Java only. */
  PORTABLE,
  /** Plain Java and {@code jdk.incubator.vector}; the JVM's modules decide when the class loads. */
  BOTH
}
