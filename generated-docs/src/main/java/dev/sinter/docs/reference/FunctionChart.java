package dev.sinter.docs.reference;

import dev.sinter.docs.chart.Axis;
import dev.sinter.docs.chart.ChartSvg;
import dev.sinter.docs.chart.Curve;
import dev.sinter.docs.chart.Panel;
import dev.sinter.docs.chart.Point;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A function of one variable and its derivative, drawn. */
final class FunctionChart {
  private static final double REACH = 5;
  private static final int STEPS = 500;

  private final String variable;
  private final Map<String, Double> values;

  /**
   * @param variable what the function is drawn over, from -5 to 5
   * @param others the values of all other variables
   */
  FunctionChart(String variable, Map<String, Double> others) {
    this.variable = variable;
    this.values = new HashMap<>(others);
  }

  String draw(String title, String name, Expr function, Expr derivative) {
    List<List<Point>> first = lines(function);
    List<List<Point>> second = lines(derivative);
    List<Curve> curves = new ArrayList<>();
    add(curves, Curve.Style.FIRST, name, first);
    add(curves, Curve.Style.SECOND, "derivative", second);
    Axis y =
        Axis.around(
            Stream.of(first, second)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(Point::y)
                .toList(),
            -REACH,
            REACH);
    Panel panel = new Panel(title, "", new Axis(-REACH, REACH), y, curves, List.of());
    return ChartSvg.draw(title, List.of(panel));
  }

  /** The points, in several lines where the function jumps. */
  private List<List<Point>> lines(Expr function) {
    List<List<Point>> lines = new ArrayList<>();
    List<Point> line = new ArrayList<>();
    double before = Double.NaN;
    for (int i = 0; i <= STEPS; i++) {
      double x = -REACH + 2 * REACH * i / STEPS;
      values.put(variable, x);
      double y = Evaluator.evaluate(function, values);
      if (!line.isEmpty() && (!Double.isFinite(y) || Math.abs(y - before) > 0.3)) {
        lines.add(line);
        line = new ArrayList<>();
      }
      if (Double.isFinite(y)) {
        line.add(new Point(x, y));
      }
      before = y;
    }
    lines.add(line);
    return lines.stream().filter(points -> points.size() > 1).toList();
  }

  private static void add(
      List<Curve> curves, Curve.Style style, String name, List<List<Point>> lines) {
    for (int i = 0; i < lines.size(); i++) {
      curves.add(new Curve(i == 0 ? name : "", style, lines.get(i)));
    }
  }
}
