package dev.sinter.processor.expr;

/** A formula that cannot be read: what is wrong, and at which column. */
public final class FormulaException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who answer each case in their own words. */
  public enum Kind {
    SYNTAX,
    UNKNOWN_FUNCTION,
    WRONG_ARITY
  }

  private final Kind kind;
  private final int column;
  private final String word;

  FormulaException(Kind kind, int column, String word, String message) {
    super(message);
    this.kind = kind;
    this.column = column;
    this.word = word;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Where, counted in characters from 1; one past the last character where something is missing.
   */
  public int column() {
    return column;
  }

  /** The offending word or character, or an empty string where something is missing. */
  public String word() {
    return word;
  }
}
