package dev.sinter.processor.op;

import dev.sinter.MultiStepDecay;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** {@link Milestones} at each of which the rate is multiplied with the same factor. */
final class MultiStepSchedule implements Schedule {
  private static final Option FACTOR = new Option("factor", Range.SHARE);

  @Override
  public Class<? extends Annotation> annotation() {
    return MultiStepDecay.class;
  }

  @Override
  public List<Option> options() {
    return List.of(FACTOR, LENGTH);
  }

  @Override
  public String example() {
    return "@MultiStepDecay(at = {30, 80}, factor = 0.5)";
  }

  @Override
  public String source() {
    return "Krizhevsky, Sutskever and Hinton (2012)";
  }

  @Override
  public Expr rate(Options options, double base) {
    options.integer(LENGTH);
    double factor = options.real(FACTOR);
    List<Double> rates = new ArrayList<>();
    double rate = base;
    List<Integer> steps = Milestones.of(options);
    for (int i = 0; i < steps.size(); i++) {
      rate *= factor;
      rates.add(rate);
    }
    return Milestones.rate(base, steps, rates);
  }
}
