package dev.sinter.docs.reference;

import dev.sinter.docs.chart.Point;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.RunningProduct;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way of an optimizer on a landscape.
 *
 * @param points the start and the place after each step
 * @param height of the last place
 */
record Walk(double learningRate, List<Point> points, double height) {
  static final int STEPS = 60;

  private static final double[] LEARNING_RATES = {
    10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001
  };

  Walk {
    points = List.copyOf(points);
  }

  /** The walk with the learning rate that comes lowest, the larger of equals. */
  static Walk best(UpdateRule rule, Landscape landscape) {
    Walk best = of(rule, landscape, LEARNING_RATES[0]);
    for (double learningRate : LEARNING_RATES) {
      Walk walk = of(rule, landscape, learningRate);
      if (!(walk.height >= best.height)) {
        best = walk;
      }
    }
    return best;
  }

  static Walk of(UpdateRule rule, Landscape landscape, double learningRate) {
    Expr slopeX = landscape.slope("x");
    Expr slopeY = landscape.slope("y");
    Map<String, Double> stateX = initial(rule);
    Map<String, Double> stateY = initial(rule);
    Map<String, Double> products = new HashMap<>();
    rule.products().forEach(product -> products.put(product.name(), 1.0));
    Point at = landscape.start();
    List<Point> points = new ArrayList<>(List.of(at));
    for (int t = 1; t <= STEPS; t++) {
      Map<String, Double> place = Map.of("x", at.x(), "y", at.y());
      double gradientX = Evaluator.evaluate(slopeX, place);
      double gradientY = Evaluator.evaluate(slopeY, place);
      double step = t;
      for (RunningProduct product : rule.products()) {
        double factor = Evaluator.evaluate(product.factor(), Map.of("t", step));
        products.merge(product.name(), factor, (before, next) -> before * next);
      }
      Map<String, Double> scalars = new HashMap<>(products);
      scalars.put("lr", learningRate);
      scalars.put("t", step);
      scalars.put("gradientNorm", Math.sqrt(gradientX * gradientX + gradientY * gradientY));
      scalars.put("tiny", Double.MIN_NORMAL);
      scalars.put("largest", Double.MAX_VALUE);
      at =
          new Point(
              step(rule, scalars, stateX, at.x(), gradientX),
              step(rule, scalars, stateY, at.y(), gradientY));
      points.add(at);
    }
    double height = landscape.height(at.x(), at.y());
    return new Walk(learningRate, points, Double.isNaN(height) ? Double.MAX_VALUE : height);
  }

  private static Map<String, Double> initial(UpdateRule rule) {
    Map<String, Double> state = new HashMap<>();
    rule.states().forEach(name -> state.put(name, 0.0));
    return state;
  }

  /** Updates one parameter and its states; returns the parameter. */
  private static double step(
      UpdateRule rule,
      Map<String, Double> scalars,
      Map<String, Double> state,
      double parameter,
      double gradient) {
    Map<String, Double> values = new HashMap<>(scalars);
    values.putAll(state);
    values.put("p", parameter);
    values.put("g", gradient);
    for (Assignment assignment : rule.assignments()) {
      values.put(assignment.target(), Evaluator.evaluate(assignment.value(), values));
    }
    state.replaceAll((name, old) -> values.get(name));
    return values.get("p");
  }
}
