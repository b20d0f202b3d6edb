package dev.sinter.processor.op;

import static dev.sinter.processor.op.UpdateRule.LEARNING_RATE;
import static dev.sinter.processor.op.UpdateRule.P;

import dev.sinter.Momentum;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code v ← momentum v + g; p ← p - lr v}, or {@code p - lr (g + momentum v)} with Nesterov. */
final class MomentumOptimizer implements Optimizer {
  private static final Option MOMENTUM = new Option("momentum", Range.FRACTION);

  @Override
  public Class<? extends Annotation> annotation() {
    return Momentum.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, MOMENTUM, Option.WEIGHT_DECAY);
  }

  @Override
  public String example() {
    return "@Momentum(learningRate = 0.1, momentum = 0.9)";
  }

  @Override
  public String source() {
    return "Polyak (1964); Nesterov (1983) as in Sutskever et al. (2013)";
  }

  @Override
  public UpdateRule rule(Options options) {
    Expr momentum = Expr.of(options.real(MOMENTUM));
    Expr velocity = Expr.variable("velocity");
    Expr gradient = Expr.variable("gradient");
    Expr direction = options.flag("nesterov") ? gradient.plus(momentum.times(velocity)) : velocity;
    return new UpdateRule(
        List.of("velocity"),
        List.of(
            new Assignment("gradient", UpdateRule.decayed(options.real(Option.WEIGHT_DECAY))),
            new Assignment("moved", momentum.times(velocity).plus(gradient)),
            new Assignment("velocity", UpdateRule.flush(Expr.variable("moved"))),
            new Assignment("p", P.minus(LEARNING_RATE.times(direction)))));
  }
}
