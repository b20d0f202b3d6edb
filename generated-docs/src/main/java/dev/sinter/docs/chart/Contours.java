package dev.sinter.docs.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * Lines along which a function of two variables has one value: marching triangles, for which no
 * case is ambiguous, over a regular grid.
 */
public final class Contours {
  private static final int CELLS = 96;

  private final Axis x;
  private final Axis y;
  private final double[][] values = new double[CELLS + 1][CELLS + 1];

  public Contours(DoubleBinaryOperator function, Axis x, Axis y) {
    this.x = x;
    this.y = y;
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= CELLS; j++) {
        Point at = at(i, j);
        values[i][j] = function.applyAsDouble(at.x(), at.y());
      }
    }
  }

  /** The lines of one value. */
  public List<List<Point>> lines(double level) {
    Map<Edge, List<Edge>> neighbours = new LinkedHashMap<>();
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        triangle(neighbours, level, new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}});
        triangle(neighbours, level, new int[][] {{i, j}, {i, j + 1}, {i + 1, j + 1}});
      }
    }
    List<List<Point>> lines = new ArrayList<>();
    while (!neighbours.isEmpty()) {
      Edge start = neighbours.keySet().iterator().next();
      Deque<Edge> line = new ArrayDeque<>(List.of(start));
      List<Edge> ways = neighbours.remove(start);
      boolean forwards = true;
      for (Edge way : ways) {
        follow(way, neighbours, line, forwards);
        forwards = false;
      }
      List<Point> points = new ArrayList<>();
      line.forEach(edge -> points.add(crossing(edge, level)));
      if (ways.size() == 2 && ways.contains(line.getLast())) {
        points.add(points.get(0));
      }
      lines.add(points);
    }
    return lines;
  }

  private static void follow(
      Edge first, Map<Edge, List<Edge>> neighbours, Deque<Edge> line, boolean forwards) {
    Edge at = first;
    while (at != null && neighbours.containsKey(at)) {
      if (forwards) {
        line.addLast(at);
      } else {
        line.addFirst(at);
      }
      Edge next = null;
      for (Edge way : neighbours.remove(at)) {
        if (neighbours.containsKey(way)) {
          next = way;
        }
      }
      at = next;
    }
  }

  /** Joins the two sides of a triangle that a line crosses. */
  private void triangle(Map<Edge, List<Edge>> neighbours, double level, int[][] corners) {
    List<Edge> crossed = new ArrayList<>();
    for (int side = 0; side < 3; side++) {
      int[] a = corners[side];
      int[] b = corners[(side + 1) % 3];
      if (values[a[0]][a[1]] < level != values[b[0]][b[1]] < level) {
        crossed.add(Edge.of(a, b));
      }
    }
    if (crossed.size() == 2) {
      neighbours.computeIfAbsent(crossed.get(0), edge -> new ArrayList<>()).add(crossed.get(1));
      neighbours.computeIfAbsent(crossed.get(1), edge -> new ArrayList<>()).add(crossed.get(0));
    }
  }

  private Point crossing(Edge edge, double level) {
    double a = values[edge.i()][edge.j()];
    double b = values[edge.toI()][edge.toJ()];
    double share = (level - a) / (b - a);
    Point from = at(edge.i(), edge.j());
    Point to = at(edge.toI(), edge.toJ());
    return new Point(
        from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
  }

  private Point at(int i, int j) {
    return new Point(
        x.from() + (x.to() - x.from()) * i / CELLS, y.from() + (y.to() - y.from()) * j / CELLS);
  }

  /** A side of a triangle between two points of the grid, the lesser first. */
  private record Edge(int i, int j, int toI, int toJ) {
    static Edge of(int[] a, int[] b) {
      boolean swap = a[0] > b[0] || (a[0] == b[0] && a[1] > b[1]);
      return swap ? new Edge(b[0], b[1], a[0], a[1]) : new Edge(a[0], a[1], b[0], b[1]);
    }
  }
}
