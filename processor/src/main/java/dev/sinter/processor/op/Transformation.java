package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * A piece of an optimizer, as optax has them: it turns what comes in, the gradient or what the
 * piece before made of it, into what goes on to the next.
 */
public interface Transformation {
  /**
   * What goes on, as an expression.
   *
   * @param gradient what comes in
   * @param update takes states and local variables; its {@link Update#local} gives a name to what
   *     is used more than once
   */
  Expr apply(Expr gradient, Update update);
}
