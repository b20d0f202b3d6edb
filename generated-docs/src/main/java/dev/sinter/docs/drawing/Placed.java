package dev.sinter.docs.drawing;

import java.util.List;

/** A drawing with the place of everything, in pixels from the upper left corner. */
record Placed(
    Drawing drawing,
    List<Rectangle> boxes,
    List<Rectangle> frames,
    List<List<Point>> edges,
    double width,
    double height) {
  record Rectangle(double x, double y, double width, double height) {}

  record Point(double x, double y) {}
}
