package dev.sinter.processor.op;

import static dev.sinter.processor.op.UpdateRule.LEARNING_RATE;
import static dev.sinter.processor.op.UpdateRule.P;

import dev.sinter.Sgd;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code p ← p - lr g}. */
final class SgdOptimizer implements Optimizer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Sgd.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, Option.WEIGHT_DECAY);
  }

  @Override
  public String example() {
    return "@Sgd(learningRate = 0.1)";
  }

  @Override
  public String source() {
    return "Robbins and Monro (1951)";
  }

  @Override
  public UpdateRule rule(Options options) {
    Expr gradient = UpdateRule.decayed(options.real(Option.WEIGHT_DECAY));
    return new UpdateRule(
        List.of(), List.of(new Assignment("p", P.minus(LEARNING_RATE.times(gradient)))));
  }
}
