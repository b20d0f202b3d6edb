package dev.sinter.processor.expr;

/** Short ways to write expressions in tests. */
final class Formulas {
  private Formulas() {}

  static Expr expr(String formula) {
    try {
      return FormulaParser.parse(formula).expr();
    } catch (FormulaException e) {
      throw new AssertionError(formula + " at column " + e.column() + ": " + e.getMessage(), e);
    }
  }

  static String simplified(String formula) {
    return Infix.print(Simplifier.simplify(expr(formula)));
  }

  static String derivative(String formula) {
    return Infix.print(Derivative.of(expr(formula), "x"));
  }
}
