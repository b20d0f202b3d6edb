package dev.sinter.docs.chart;

/** A point with a sign of its own. */
public record Mark(Point at, Kind kind) {
  /** What the point is. */
  public enum Kind {
    START,
    MINIMUM
  }
}
