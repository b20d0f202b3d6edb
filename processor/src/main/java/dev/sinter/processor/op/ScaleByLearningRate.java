package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * Multiplies with the learning rate over {@code 1 + decay (t - 1)}.
 *
 * @param decay at least 0; 0 leaves the learning rate as its schedule has it
 */
record ScaleByLearningRate(double decay) implements Transformation {
  ScaleByLearningRate() {
    this(0);
  }

  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr one = Expr.of(1);
    Expr rate = UpdateRule.LEARNING_RATE;
    if (decay != 0) {
      rate = rate.over(one.plus(Expr.of(decay).times(UpdateRule.T.minus(one))));
    }
    return update.scaled(rate, gradient);
  }
}
