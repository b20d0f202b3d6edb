package dev.sinter.docs.reference;

import dev.sinter.docs.chart.Axis;
import dev.sinter.docs.chart.Point;
import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import java.util.List;
import java.util.Map;

/**
 * A function of two variables to walk down on.
 *
 * @param function of {@code x} and {@code y}
 */
record Landscape(String name, Expr function, Axis x, Axis y, Point start, Point minimum) {
  /** A valley that is 16 times as steep across as along. */
  static final Landscape VALLEY =
      new Landscape(
          "narrow valley",
          parse("x^2 / 2 + 8 * y^2"),
          new Axis(-4.5, 1.5),
          new Axis(-1.6, 1.6),
          new Point(-4, 1),
          new Point(0, 0));

  /** Beale's function: flat, with a minimum in a bend. */
  static final Landscape BEALE =
      new Landscape(
          "Beale's function",
          parse("(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"),
          new Axis(-0.5, 4.5),
          new Axis(-1.5, 2),
          new Point(1, 1.5),
          new Point(3, 0.5));

  static List<Landscape> all() {
    return List.of(VALLEY, BEALE);
  }

  double height(double atX, double atY) {
    return Evaluator.evaluate(function, Map.of("x", atX, "y", atY));
  }

  /** The slope along one of the variables. */
  Expr slope(String variable) {
    return Derivative.of(function, variable);
  }

  private static Expr parse(String formula) {
    try {
      return FormulaParser.parse(formula).expr();
    } catch (FormulaException e) {
      throw new IllegalArgumentException(formula, e);
    }
  }
}
