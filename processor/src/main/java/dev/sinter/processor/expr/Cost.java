package dev.sinter.processor.expr;

import java.util.HashSet;
import java.util.Set;

/** How much work an expression is; a subexpression that occurs twice is counted once. */
public final class Cost {
  private static final int CHEAP_OPERATIONS = 8;

  private Cost() {}

  /**
   * Floating-point operations: 1 for an elementary operation or a square root, 2 for a choice
   * (compare, blend), and for other functions about what a polynomial approximation takes.
   */
  public static int flops(Expr expr) {
    return operations(expr).stream().mapToInt(Cost::weight).sum();
  }

  /**
   * Whether it is better worked out again than kept in memory: no transcendental function and at
   * most 8 operations.
   */
  public static boolean isCheap(Expr expr) {
    Set<Expr> operations = operations(expr);
    return operations.size() <= CHEAP_OPERATIONS
        && operations.stream().noneMatch(Cost::isTranscendental);
  }

  /** The number of operations, whatever each costs: what decides about the size of code. */
  public static int count(Expr expr) {
    return operations(expr).size();
  }

  /** The number of transcendental functions. */
  public static int calls(Expr expr) {
    return (int) operations(expr).stream().filter(Cost::isTranscendental).count();
  }

  /** The number of all subexpressions, every repetition counted: how long the formula is. */
  public static int length(Expr expr) {
    int length = 1;
    for (Expr child : expr.children()) {
      length += length(child);
    }
    return length;
  }

  /** Whether {@link #length} is over a limit; looks at no more than that many subexpressions. */
  public static boolean isLonger(Expr expr, int limit) {
    return lengthUpTo(expr, limit) > limit;
  }

  private static int lengthUpTo(Expr expr, int limit) {
    int length = 1;
    for (Expr child : expr.children()) {
      if (length > limit) {
        return length;
      }
      length += lengthUpTo(child, limit - length);
    }
    return length;
  }

  /** How often a variable occurs. */
  public static int occurrences(Expr expr, String variable) {
    if (expr instanceof Variable named) {
      return named.name().equals(variable) ? 1 : 0;
    }
    int occurrences = 0;
    for (Expr child : expr.children()) {
      occurrences += occurrences(child, variable);
    }
    return occurrences;
  }

  private static boolean isTranscendental(Expr operation) {
    return operation instanceof Call call
        && switch (call.function()) {
          case EXP, EXPM1, LOG, SIN, COS, TANH, SIGMOID, SOFTPLUS, ERF, POW -> true;
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, MIN, MAX, ABS, FLOOR, SQRT -> false;
        };
  }

  private static int weight(Expr operation) {
    if (!(operation instanceof Call call)) {
      return 2;
    }
    return switch (call.function()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, MIN, MAX, ABS, FLOOR, SQRT -> 1;
      case EXP, LOG, SIN, COS -> 10;
      case EXPM1, TANH, SIGMOID -> 12;
      case ERF, SOFTPLUS, POW -> 20;
    };
  }

  private static Set<Expr> operations(Expr expr) {
    Set<Expr> found = new HashSet<>();
    collect(expr, found);
    return found;
  }

  private static void collect(Expr expr, Set<Expr> found) {
    if (!expr.children().isEmpty() && found.add(expr)) {
      expr.children().forEach(child -> collect(child, found));
    }
  }
}
