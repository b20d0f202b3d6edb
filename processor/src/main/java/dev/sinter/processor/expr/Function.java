package dev.sinter.processor.expr;

/** The primitive scalar functions and operators. What one of them is, its whole row says. */
public enum Function {
  ADD("add", 2),
  SUBTRACT("subtract", 2),
  MULTIPLY("multiply", 2),
  DIVIDE("divide", 2),
  NEGATE("negate", 1),
  MIN("min", 2),
  MAX("max", 2),
  POW("pow", 2),
  ABS("abs", 1),
  /** Scalar code only, as schedules need it; no function of formulas. */
  FLOOR("floor", 1),
  SQRT("sqrt", 1),
  EXP("exp", 1),
  EXPM1("expm1", 1),
  LOG("log", 1),
  SIN("sin", 1),
  COS("cos", 1),
  TANH("tanh", 1),
  SIGMOID("sigmoid", 1),
  SOFTPLUS("softplus", 1),
  ERF("erf", 1);

  private final String functionName;
  private final int arity;

  Function(String functionName, int arity) {
    this.functionName = functionName;
    this.arity = arity;
  }

  public String functionName() {
    return functionName;
  }

  public int arity() {
    return arity;
  }
}
