package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Infix;

/** The learning rate as a function of the step. */
public interface Schedule extends CatalogueEntry {
  /** The step, counted from 0. */
  Expr STEP = Expr.variable("step");

  /** For how many steps, of a schedule that has an end of its own. */
  Option STEPS = new Option("steps", Range.AT_LEAST_ONE);

  /** For how many steps, of a schedule that has no end of its own; 0 for no end. */
  Option LENGTH = new Option("steps", Range.AT_LEAST_ZERO);

  /** The smallest learning rate. */
  Option MINIMUM = new Option("minimum", Range.NOT_NEGATIVE);

  /**
   * The rate as an expression of {@link #STEP}.
   *
   * @param base the optimizer's learning rate
   */
  Expr rate(Options options, double base);

  /** {@code floor(x / every)}. */
  static Expr stairs(Expr x, int every) {
    return every == 1 ? x : x.over(Expr.of(every)).apply(Function.FLOOR);
  }

  /** From {@code from} to {@code to} along half a cosine, for a share from 0 to 1. */
  static Expr halfCosine(double from, double to, Expr share) {
    Expr wave = Expr.of(1).plus(Expr.of(Math.PI).times(share).apply(Function.COS));
    return Expr.of(to).plus(Expr.of((from - to) / 2).times(wave));
  }

  /** The option {@link #MINIMUM}, at most {@code base}. */
  static double minimum(Options options, double base) {
    double minimum = options.real(MINIMUM);
    options.check(
        MINIMUM.name(),
        minimum,
        new Range(
            "[0, " + Infix.print(Expr.of(base)) + "], up to the optimizer's learning rate",
            x -> !(x > base)));
    return minimum;
  }
}
