package dev.sinter.processor.op;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;

/**
 * Momentum: {@code velocity ← momentum velocity + (1 - dampening) g}, which goes on; with {@code
 * nesterov}, {@code g + momentum velocity} does. As in PyTorch the first gradient is not damped.
 */
record Trace(double momentum, double dampening, boolean nesterov) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr velocity = update.state("velocity");
    Expr fresh = update.local("gradient", gradient);
    Expr damped = fresh;
    if (dampening != 0) {
      Expr share =
          new Select(
              Comparison.EQUAL,
              UpdateRule.T,
              Expr.of(1),
              Expr.of(1),
              Expr.of(Update.oneMinus(dampening)));
      damped = share.times(fresh);
    }
    Expr moved = update.local("moved", Expr.of(momentum).times(velocity).plus(damped));
    update.set(velocity, UpdateRule.flush(moved));
    return nesterov ? fresh.plus(Expr.of(momentum).times(velocity)) : velocity;
  }
}
