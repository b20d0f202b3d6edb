package dev.sinter.docs.chart;

import java.util.List;

/**
 * A chart with one pair of axes.
 *
 * @param title stands above it
 * @param note stands below it; empty for nothing
 */
public record Panel(
    String title, String note, Axis x, Axis y, List<Curve> curves, List<Mark> marks) {
  public Panel {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }
}
