package dev.sinter.docs.chart;

import java.util.List;

/**
 * A line through points.
 *
 * @param name what the legend calls it; empty for a line that the legend leaves out
 * @param style how it is drawn
 */
public record Curve(String name, Style style, List<Point> points) {
  public Curve {
    points = List.copyOf(points);
  }

  /** Kinds of lines. */
  public enum Style {
    FIRST,
    SECOND,
    CONTOUR,
    PATH
  }
}
