package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import java.util.List;

/** Steps at which the learning rate changes. */
final class Milestones {
  private static final String AT = "at";

  private Milestones() {}

  /** The option {@code at}; reported where it does not ascend. */
  static List<Integer> of(Options options) {
    List<Integer> steps = options.integers(AT);
    int before = 0;
    for (int step : steps) {
      if (step <= before) {
        options.error(AT, Message.MILESTONES_NOT_ASCENDING, steps);
        return List.of();
      }
      before = step;
    }
    if (steps.isEmpty()) {
      options.error(AT, Message.MILESTONES_NOT_ASCENDING, steps);
    }
    return steps;
  }

  /** {@code base} until the first of the steps, then the rate of each. */
  static Expr rate(double base, List<Integer> steps, List<Double> rates) {
    Expr rate = Expr.of(steps.isEmpty() ? base : rates.get(steps.size() - 1));
    for (int i = steps.size() - 1; i >= 0; i--) {
      Expr before = Expr.of(i == 0 ? base : rates.get(i - 1));
      rate = new Select(Comparison.LESS, Schedule.STEP, Expr.of(steps.get(i)), before, rate);
    }
    return rate;
  }
}
