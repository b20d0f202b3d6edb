package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * NAdam (Dozat, 2016): Adam that looks ahead, with {@code μₜ = β₁ (1 - 0.96^(ψ t) / 2)}, ψ the
 * momentum decay, and Πₜ the product of μ₁ to μₜ: {@code (μₜ₊₁ m / (1 - Πₜ₊₁) + (1 - μₜ) g / (1 -
 * Πₜ)) / (sqrt(v̂) + ε)} goes on.
 */
record ScaleByNadam(Moments moments, Epsilon epsilon, double momentumDecay)
    implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Expr one = Expr.of(1);
    Expr fresh = update.local("gradient", gradient);
    Moments.Pair pair = moments.update(fresh, update);
    Expr now = update.local("momentum", momentum(UpdateRule.T));
    Expr next = update.local("nextMomentum", momentum(UpdateRule.T.plus(one)));
    Expr product = update.product("momentumProduct", momentum(UpdateRule.T));
    Expr ofMoment = update.local("ofMoment", next.over(one.minus(product.times(next))));
    Expr ofGradient = update.local("ofGradient", one.minus(now).over(one.minus(product)));
    return ofMoment
        .times(pair.first())
        .plus(ofGradient.times(fresh))
        .over(epsilon.root(pair.second(), moments.correction2()));
  }

  private Expr momentum(Expr t) {
    Expr power = Expr.of(0.96).pow(Expr.of(momentumDecay).times(t));
    return Expr.of(moments.beta1()).times(Expr.of(1).minus(Expr.of(0.5).times(power)));
  }
}
