package dev.sinter.runtime.optimize;

/** Why a minimisation ended. */
public enum End {
  /** The largest element of the gradient is within its tolerance. */
  GRADIENT_TOLERANCE,
  /** The last iteration lowered the value by less than its tolerance. */
  VALUE_TOLERANCE,
  /** All iterations were done. */
  ITERATIONS,
  /** The objective was evaluated as often as allowed. */
  EVALUATIONS,
  /**
   * No lower point was found along a direction of descent: the numbers are too coarse to go on (a
   * float network near its minimum), or the gradient is not that of the value.
   */
  NO_DESCENT,
  /**
   * The value or the gradient is NaN or infinite at the start, or became so with a fixed step; or
   * the Hessian is where a method needs it.
   */
  NOT_FINITE,
  /** The listener asked for it. */
  STOPPED,
  /** The thread was interrupted; its interrupt flag is still set. */
  INTERRUPTED
}
