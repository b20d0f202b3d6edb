package dev.sinter;

/** The element type of a compiled model. */
public enum Precision {
  /** 32-bit floating point: the fast one. */
  FLOAT,
  /** 64-bit floating point, for gradient checks and ill-conditioned problems. */
  DOUBLE
}
