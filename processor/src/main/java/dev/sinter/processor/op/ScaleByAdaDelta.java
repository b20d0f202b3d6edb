package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * AdaDelta: {@code v ← ρ v + (1 - ρ) g²}; {@code d = g sqrt(u + ε) / sqrt(v + ε)} goes on; {@code u
 * ← ρ u + (1 - ρ) d²}.
 */
record ScaleByAdaDelta(double decay, double epsilon) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    Epsilon inRoot = new Epsilon(epsilon, true);
    Expr fresh = update.local("gradient", gradient);
    Expr v = update.state("v");
    update.decay(v, Update.mix(decay, v, fresh.times(fresh)));
    Expr u = update.state("u");
    Expr delta = update.local("delta", inRoot.root(u).over(inRoot.root(v)).times(fresh));
    update.decay(u, Update.mix(decay, u, delta.times(delta)));
    return delta;
  }
}
