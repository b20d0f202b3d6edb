package dev.sinter.processor.op;

import dev.sinter.Staircase;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@link Milestones} with a rate for each. */
final class StaircaseSchedule implements Schedule {
  private static final Option RATES = new Option("rates", Range.NOT_NEGATIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Staircase.class;
  }

  @Override
  public List<Option> options() {
    return List.of(LENGTH);
  }

  @Override
  public String example() {
    return "@Staircase(at = {30, 80}, rates = {0.03, 0.01})";
  }

  @Override
  public String source() {
    return "Bengio (2012), Practical Recommendations for Gradient-Based Training";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    List<Integer> steps = Milestones.of(options);
    List<Double> rates = options.reals(RATES);
    if (!steps.isEmpty() && steps.size() != rates.size()) {
      options.error(RATES.name(), Message.RATES_DO_NOT_MATCH, steps.size(), rates.size());
      return Expr.of(base);
    }
    return Milestones.rate(base, steps, rates);
  }
}
