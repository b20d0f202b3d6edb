package dev.sinter.docs.reference;

import dev.sinter.docs.chart.ChartSvg;
import dev.sinter.docs.chart.Contours;
import dev.sinter.docs.chart.Curve;
import dev.sinter.docs.chart.Mark;
import dev.sinter.docs.chart.Panel;
import dev.sinter.docs.chart.Point;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.UpdateRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The ways that an optimizer takes, drawn on contour lines. */
final class WalkChart {
  private static final double LOWEST_CONTOUR = 0.05;
  private static final int CONTOURS = 12;

  private WalkChart() {}

  static String draw(String optimizer, UpdateRule rule) {
    List<Panel> panels =
        Landscape.all().stream().map(landscape -> panel(optimizer, rule, landscape)).toList();
    return ChartSvg.draw(optimizer, panels);
  }

  private static Panel panel(String optimizer, UpdateRule rule, Landscape landscape) {
    Walk walk = Walk.best(rule, landscape);
    List<Curve> curves = new ArrayList<>();
    Contours contours = new Contours(landscape::height, landscape.x(), landscape.y());
    double level = LOWEST_CONTOUR;
    for (int i = 0; i < CONTOURS; i++) {
      for (List<Point> line : contours.lines(level)) {
        curves.add(new Curve("", Curve.Style.CONTOUR, line));
      }
      level *= 2.2;
    }
    curves.add(new Curve("", Curve.Style.PATH, walk.points()));
    return new Panel(
        optimizer + " on " + landscape.name(),
        "learning rate "
            + Infix.print(Expr.of(walk.learningRate()))
            + ", after "
            + Walk.STEPS
            + " steps f = "
            + rounded(walk.height()),
        landscape.x(),
        landscape.y(),
        curves,
        List.of(
            new Mark(landscape.minimum(), Mark.Kind.MINIMUM),
            new Mark(landscape.start(), Mark.Kind.START)));
  }

  private static String rounded(double value) {
    BigDecimal digits = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
    boolean plain = value == 0 || (value >= 1e-3 && value < 1e6);
    return plain ? digits.toPlainString() : digits.toString().replace("E", "e");
  }
}
