package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/** The learning rate as a function of the step. */
public interface Schedule extends CatalogueEntry {
  /** The step, counted from 0. */
  Expr STEP = Expr.variable("step");

  /**
   * The rate as an expression of {@link #STEP}.
   *
   * @param base the optimizer's learning rate
   */
  Expr rate(Options options, double base);
}
