package dev.sinter.processor.numeric;

import dev.sinter.processor.op.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Formulas as a user might write them, by a seed: the same seed gives the same formula. */
final class RandomFormula {
  /** Functions that take a number after their argument, which may be left out. */
  private static final Set<String> WITH_OPTION =
      Set.of("leakyRelu", "elu", "celu", "softplus", "swish");

  private static final List<String> NUMBERS =
      List.of("1", "2", "0.5", "3", "0.01", "1.702", "7", "1e-1", "pi", "e", ".25");

  private final SplittableRandom random;
  private final List<String> variables;
  private final boolean total;

  private RandomFormula(long seed, List<String> variables, boolean total) {
    this.random = new SplittableRandom(seed);
    this.variables = variables;
    this.total = total;
  }

  /** Any formula, also one with poles, roots of negative numbers and numbers out of bounds. */
  static String of(long seed, List<String> variables) {
    return new RandomFormula(seed, variables, false).formula(4);
  }

  /** A formula that has a value of moderate size whatever the variables are. */
  static String total(long seed, List<String> variables) {
    return new RandomFormula(seed, variables, true).formula(3);
  }

  private String formula(int depth) {
    if (depth == 0 || random.nextInt(9) == 0) {
      return random.nextInt(3) == 0 ? number() : variable();
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> "(" + formula(depth - 1) + " + " + formula(depth - 1) + ")";
      case 2 -> "(" + formula(depth - 1) + " - " + formula(depth - 1) + ")";
      case 3, 4 -> "(" + formula(depth - 1) + ") * (" + formula(depth - 1) + ")";
      case 5 -> quotient(depth - 1);
      case 6 -> choice(depth - 1);
      case 7 -> "-" + variable() + "^2";
      case 8 -> power(depth - 1);
      default -> call(depth - 1);
    };
  }

  private String quotient(int depth) {
    String below = formula(depth);
    return "(" + formula(depth) + ") / (" + (total ? "1.5 + abs(" + below + ")" : below) + ")";
  }

  private String power(int depth) {
    String base = formula(depth);
    return total
        ? "tanh(" + base + ")^" + (2 + random.nextInt(4))
        : "(" + base + ")^" + List.of("2", "3", "-1", "0.5", "2.5", "x").get(random.nextInt(6));
  }

  private String choice(int depth) {
    String operator = List.of("<", "<=", ">", ">=").get(random.nextInt(4));
    String condition = formula(depth) + " " + operator + " " + formula(0);
    String then = formula(depth);
    String otherwise = formula(depth);
    return switch (random.nextInt(3)) {
      case 0 -> "(" + condition + " ? " + then + " : " + otherwise + ")";
      case 1 -> "(if (" + condition + ") " + then + " else " + otherwise + ")";
      default -> "select(" + condition + ", " + then + ", " + otherwise + ")";
    };
  }

  private String call(int depth) {
    List<String> names = Catalogue.vocabulary().functionNames();
    String name = names.get(random.nextInt(names.size()));
    String argument = formula(depth);
    return switch (name) {
      case "select" -> choice(depth);
      case "min", "max" -> name + "(" + argument + ", " + formula(depth) + ")";
      case "pow" -> total ? power(depth) : "pow(" + argument + ", " + formula(0) + ")";
      case "log", "sqrt" -> name + "(" + (total ? "1.1 + (" + argument + ")^2" : argument) + ")";
      case "exp", "expm1" -> name + "(" + (total ? "softsign(" + argument + ")" : argument) + ")";
      default ->
          WITH_OPTION.contains(name) && random.nextBoolean()
              ? name + "(" + argument + ", " + (0.5 + random.nextInt(4)) + ")"
              : name + "(" + argument + ")";
    };
  }

  private String number() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private String variable() {
    return variables.get(random.nextInt(variables.size()));
  }
}
