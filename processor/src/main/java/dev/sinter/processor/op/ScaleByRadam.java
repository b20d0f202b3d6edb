package dev.sinter.processor.op;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;

/**
 * RAdam (Liu et al., 2020): with {@code ρ∞ = 2 / (1 - β₂) - 1} and {@code ρ = ρ∞ - 2 t β₂ᵗ / (1 -
 * β₂ᵗ)}, the rectified Adam step {@code m̂ r sqrt(1 - β₂ᵗ) / (sqrt(v) + ε)} goes on, {@code r =
 * sqrt((ρ - 4) (ρ - 2) ρ∞ / ((ρ∞ - 4) (ρ∞ - 2) ρ))}; while {@code ρ ≤ 5} the variance of v is not
 * tractable and {@code m̂} goes on.
 */
record ScaleByRadam(Moments moments, Epsilon epsilon) implements Transformation {
  /** As PyTorch; the paper has 4. */
  private static final double TRACTABLE = 5;

  @Override
  public Expr apply(Expr gradient, Update update) {
    Moments.Pair pair = moments.update(gradient, update);
    Expr mean = Expr.of(1).over(moments.correction1()).times(pair.first());
    double limit = 2 / Update.oneMinus(moments.beta2()) - 1;
    if (limit <= TRACTABLE) {
      return mean;
    }
    Expr correction = update.local("correction", moments.correction2());
    Expr lack = Expr.of(2).times(UpdateRule.T).times(Expr.of(1).minus(correction));
    Expr rho = update.local("rho", Expr.of(limit).minus(lack.over(correction)));
    Expr share = rho.minus(Expr.of(4)).times(rho.minus(Expr.of(2)));
    Expr whole = Expr.of((limit - 4) * (limit - 2) / limit).times(rho);
    Expr rectified =
        update.local("rectified", share.over(whole).times(correction).apply(Function.SQRT));
    Expr divisor = epsilon.root(pair.second()).times(Expr.of(1).over(rectified));
    return mean.over(new Select(Comparison.GREATER, rho, Expr.of(TRACTABLE), divisor, Expr.of(1)));
  }
}
