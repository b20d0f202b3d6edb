package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/** Puts every element into {@code [-limit, limit]}. */
record ClipValues(double limit) implements Transformation {
  @Override
  public Expr apply(Expr gradient, Update update) {
    return update.local("clipped", gradient.min(Expr.of(limit)).max(Expr.of(-limit)));
  }
}
