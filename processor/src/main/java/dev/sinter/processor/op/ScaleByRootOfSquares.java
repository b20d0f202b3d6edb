package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * AdaGrad: {@code sum ← sum + g²}; {@code g / sqrt(initial + sum)} goes on.
 *
 * @param initial what the accumulator starts from; the state holds what was added to it
 */
record ScaleByRootOfSquares(double initial, Epsilon epsilon) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr fresh = update.local("gradient", gradient);
    Expr sum = update.state("sum");
    update.set(sum, sum.plus(fresh.times(fresh)));
    return fresh.over(epsilon.root(initial == 0 ? sum : sum.plus(Expr.of(initial))));
  }
}
