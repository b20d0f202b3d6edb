package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * Adds {@code lr rate p} to an update that has the learning rate in it already: decoupled weight
 * decay at the end of a chain.
 *
 * @param rate at least 0
 */
record ShrinkWeights(double rate) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    return rate == 0
        ? gradient
        : gradient.plus(update.scaled(UpdateRule.LEARNING_RATE.times(Expr.of(rate)), UpdateRule.P));
  }
}
