package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Expr;

/** Prints expressions as Java. */
public interface ExpressionPrinter {
  /** The type of a local variable that holds the expression. */
  String type(Expr expr);

  /** The expression as Java. */
  String print(Expr expr);

  /** Makes {@code name} known as a local variable that holds {@code value}. */
  void define(String name, Expr value);
}
