package dev.sinter.processor.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Seeded expressions over x and y, and points where they are far from kinks and poles. */
public final class RandomExpressions {
  private static final double[] CONSTANTS = {0, 1, -1, 2, 0.5, -3, 0.01, 3, 7, 1.702};
  private static final double LARGEST_VALUE = 1e3;

  private final SplittableRandom random;

  RandomExpressions(long seed) {
    random = new SplittableRandom(seed);
  }

  Expr expression(int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return leaf();
    }
    if (random.nextInt(9) == 0) {
      Comparison[] comparisons = Comparison.values();
      return new Select(
          comparisons[random.nextInt(comparisons.length)],
          expression(depth - 1),
          expression(depth - 1),
          expression(depth - 1),
          expression(depth - 1));
    }
    // What formulas may call.
    Function[] functions =
        Arrays.stream(Function.values())
            .filter(function -> function != Function.FLOOR)
            .toArray(Function[]::new);
    // Half of the time an operator, as in real formulas.
    Function function =
        functions[random.nextBoolean() ? random.nextInt(5) : random.nextInt(functions.length)];
    Expr first = expression(depth - 1);
    if (function.arity() == 1) {
      return first.apply(function);
    }
    return new Call(
        function, List.of(first, random.nextInt(6) == 0 ? first : expression(depth - 1)));
  }

  private Expr leaf() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> Expr.variable("x");
      case 2 -> Expr.variable("y");
      default -> Expr.of(CONSTANTS[random.nextInt(CONSTANTS.length)]);
    };
  }

  Map<String, Double> point() {
    return Map.of("x", random.nextDouble(-2, 2), "y", random.nextDouble(-2, 2));
  }

  /**
   * Whether every subexpression is of moderate size at a point and no function is evaluated within
   * {@code margin} of a kink, a pole or the end of its domain.
   */
  public static boolean isTame(Expr expr, Map<String, Double> point, double margin) {
    for (Expr child : expr.children()) {
      if (!isTame(child, point, margin)) {
        return false;
      }
    }
    if (!(Math.abs(Evaluator.evaluate(expr, point)) <= LARGEST_VALUE)) {
      return false;
    }
    if (expr instanceof Select select) {
      return isApart(select.left(), select.right(), point, margin);
    }
    if (!(expr instanceof Call call)) {
      return true;
    }
    Expr a = call.arguments().get(0);
    Expr b = call.arguments().get(call.arguments().size() - 1);
    double first = Evaluator.evaluate(a, point);
    return switch (call.function()) {
      case MIN, MAX -> a.equals(b) || isApart(a, b, point, margin);
      case ABS -> Math.abs(first) > margin;
      case FLOOR -> Math.abs(first - Math.rint(first)) > margin;
      case LOG, SQRT -> first > margin;
      case DIVIDE -> Math.abs(Evaluator.evaluate(b, point)) > margin;
      case POW -> first > margin;
      default -> true;
    };
  }

  /** Constants compared with each other have no kink, whatever they are. */
  private static boolean isApart(Expr a, Expr b, Map<String, Double> point, double margin) {
    return a.variables().isEmpty() && b.variables().isEmpty()
        || Math.abs(Evaluator.evaluate(a, point) - Evaluator.evaluate(b, point)) > margin;
  }
}
