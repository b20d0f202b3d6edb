package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;

/**
 * What keeps a divisor away from 0: {@code sqrt(x) + ε}, or {@code sqrt(x + ε)}. Texts differ.
 *
 * @param inRoot whether it stands inside the root
 */
record Epsilon(double value, boolean inRoot) {
  static final Option OPTION = new Option("epsilon", Range.EPSILON);

  /** As the annotation says. */
  static Epsilon of(Options options) {
    return new Epsilon(options.real(OPTION), options.flag("epsilonInRoot"));
  }

  /** The guarded root of {@code square}. */
  Expr root(Expr square) {
    return inRoot
        ? square.plus(Expr.of(value)).apply(Function.SQRT)
        : square.apply(Function.SQRT).plus(Expr.of(value));
  }

  /** The guarded root of {@code square / correction}, for a correction that is a scalar. */
  Expr root(Expr square, Expr correction) {
    Expr one = Expr.of(1);
    return inRoot
        ? root(one.over(correction).times(square))
        : square
            .apply(Function.SQRT)
            .times(one.over(correction.apply(Function.SQRT)))
            .plus(Expr.of(value));
  }
}
