package dev.sinter.processor.expr;

/** How {@link Select} compares its two sides. */
public enum Comparison {
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  EQUAL("==");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** As Java writes it. */
  public String symbol() {
    return symbol;
  }

  public boolean test(double left, double right) {
    return switch (this) {
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      case EQUAL -> left == right;
    };
  }
}
