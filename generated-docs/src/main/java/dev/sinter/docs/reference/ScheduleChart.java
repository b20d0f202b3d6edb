package dev.sinter.docs.reference;

import dev.sinter.docs.chart.Axis;
import dev.sinter.docs.chart.ChartSvg;
import dev.sinter.docs.chart.Curve;
import dev.sinter.docs.chart.Panel;
import dev.sinter.docs.chart.Point;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.op.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A learning rate over the first steps, drawn. */
final class ScheduleChart {
  private static final int STEPS = 100;

  private ScheduleChart() {}

  static String draw(String title, Expr rate) {
    List<Point> points = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      String name = rate.variables().stream().findFirst().orElse(name(Schedule.STEP));
      points.add(new Point(step, Evaluator.evaluate(rate, Map.of(name, (double) step))));
    }
    double most = points.stream().mapToDouble(Point::y).max().orElseThrow();
    Panel panel =
        new Panel(
            title,
            "learning rate over the steps, from 0",
            new Axis(0, STEPS),
            new Axis(0, most * 1.1),
            List.of(new Curve("", Curve.Style.FIRST, points)),
            List.of());
    return ChartSvg.draw(title, List.of(panel));
  }

  private static String name(Expr variable) {
    return variable.variables().iterator().next();
  }
}
