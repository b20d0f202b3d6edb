package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * The decays of Adam and its kin: {@code m ← β₁ m + (1 - β₁) g}, {@code v ← β₂ v + (1 - β₂) g²}.
 *
 * @param beta1 in [0, 1)
 * @param beta2 in [0, 1)
 */
record Moments(double beta1, double beta2) {
  static final Option BETA1 = new Option("beta1", Range.FRACTION);
  static final Option BETA2 = new Option("beta2", Range.FRACTION);

  /** As the annotation says. */
  static Moments of(Options options) {
    return new Moments(options.real(BETA1), options.real(BETA2));
  }

  /** States m and v with their new values. */
  record Pair(Expr first, Expr second) {}

  Pair update(Expr gradient, Update update) {
    Expr fresh = update.local("gradient", gradient);
    Expr m = update.state("m");
    Expr v = update.state("v");
    Expr m1 = update.local("m1", Update.mix(beta1, m, fresh));
    Expr v1 = update.local("v1", Update.mix(beta2, v, fresh.times(fresh)));
    update.set(m, UpdateRule.flush(m1));
    update.set(v, UpdateRule.flush(v1));
    return new Pair(m, v);
  }

  /** {@code 1 - β₁ᵗ}: what an average that began at 0 lacks. */
  Expr correction1() {
    return correction(beta1);
  }

  /** {@code 1 - β₂ᵗ}. */
  Expr correction2() {
    return correction(beta2);
  }

  private static Expr correction(double beta) {
    return Expr.of(1).minus(Expr.of(beta).pow(UpdateRule.T));
  }
}
