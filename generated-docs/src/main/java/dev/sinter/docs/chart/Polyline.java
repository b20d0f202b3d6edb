package dev.sinter.docs.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines with as few points as they need. */
final class Polyline {
  private Polyline() {}

  /**
   * Leaves out points that lie nearly on the line between those that stay (Douglas and Peucker,
   * 1973).
   *
   * @param tolerance how far the line may move
   */
  static List<Point> thin(List<Point> points, double tolerance) {
    List<Point> kept = new ArrayList<>();
    if (!points.isEmpty()) {
      kept.add(points.get(0));
      thin(points, 0, points.size() - 1, tolerance, kept);
    }
    return kept;
  }

  /** Adds what must stay of the points behind {@code from}, up to {@code to}. */
  private static void thin(
      List<Point> points, int from, int to, double tolerance, List<Point> kept) {
    int farthest = to;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(points.get(i), points.get(from), points.get(to));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest < to) {
      thin(points, from, farthest, tolerance, kept);
      thin(points, farthest, to, tolerance, kept);
    } else if (to > from) {
      kept.add(points.get(to));
    }
  }

  private static double distance(Point point, Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.sqrt(dx * dx + dy * dy);
    double px = point.x() - from.x();
    double py = point.y() - from.y();
    return length == 0 ? Math.sqrt(px * px + py * py) : Math.abs(dx * py - dy * px) / length;
  }
}
