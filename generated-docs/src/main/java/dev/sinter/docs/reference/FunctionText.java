package dev.sinter.docs.reference;

import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Simplifier;

/**
 * A function and its derivative as they are shown.
 *
 * @param derivative written through the function's value {@code y} where it can be, as in the
 *     generated code
 * @param slope the derivative without that
 */
record FunctionText(Expr function, Expr derivative, Expr slope) {
  /** The derivative by a variable, with {@code value} for what the function's value is called. */
  static FunctionText of(Expr formula, String variable, String value) {
    Expr function = Simplifier.simplify(formula);
    Expr slope = Derivative.of(function, variable);
    Expr derivative =
        function instanceof Call ? slope.replace(function, Expr.variable(value)) : slope;
    return new FunctionText(function, derivative, slope);
  }
}
