package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * Adam: {@code m̂ / (sqrt(v̂) + ε)} goes on, with {@code m̂ = m / (1 - β₁ᵗ)} and {@code v̂ = v / (1
 * - β₂ᵗ)}.
 *
 * @param largest AMSGrad: v̂ is taken of the largest v so far, corrected for this step, as PyTorch
 *     does
 */
record ScaleByAdam(Moments moments, Epsilon epsilon, boolean largest) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Moments.Pair pair = moments.update(gradient, update);
    Expr second = pair.second();
    if (largest) {
      Expr state = update.state("largestV");
      second = update.set(state, state.max(second));
    }
    return Expr.of(1)
        .over(moments.correction1())
        .times(pair.first())
        .over(epsilon.root(second, moments.correction2()));
  }
}
