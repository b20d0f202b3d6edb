package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An optimizer's rule, ready to print: what does not depend on the parameter is worked out once a
 * step, in double.
 *
 * @param factors by name, expressions of {@code learningRate} and {@code t}
 * @param assignments over {@code p}, {@code g}, the states and the factors
 */
public record UpdateCode(Map<String, Expr> factors, List<Assignment> assignments) {
  private static final Set<String> SCALARS = Set.of("lr", "t");

  /** Splits {@code rule}, with {@code tiny} as the smallest normal number. */
  public static UpdateCode of(UpdateRule rule, double tiny) {
    Map<Expr, String> names = new LinkedHashMap<>();
    List<Assignment> assignments = new ArrayList<>();
    for (Assignment assignment : rule.assignments()) {
      Expr value =
          Simplifier.simplify(assignment.value().substitute(Map.of("tiny", Expr.of(tiny))));
      assignments.add(new Assignment(assignment.target(), hoist(value, names)));
    }
    Map<String, Expr> factors = new LinkedHashMap<>();
    names.forEach((factor, name) -> factors.put(name, factor));
    return new UpdateCode(factors, assignments);
  }

  private static Expr hoist(Expr expr, Map<Expr, String> names) {
    if (expr instanceof Constant) {
      return expr;
    }
    if (SCALARS.containsAll(expr.variables())) {
      String name =
          expr instanceof Variable variable && variable.name().equals("lr")
              ? "rate"
              : "factor" + (names.size() + 1);
      return Expr.variable(names.computeIfAbsent(expr, key -> name));
    }
    return expr instanceof Variable
        ? expr
        : expr.withChildren(expr.children().stream().map(c -> hoist(c, names)).toList());
  }

  /** Writes the factors as local variables of the type. */
  public void writeFactors(Code code, NumberType type) {
    ScalarPrinter printer =
        new ScalarPrinter(NumberType.DOUBLE).with("lr", "learningRate").with("t", "t");
    if (factors.values().stream().anyMatch(factor -> factor.variables().contains("t"))) {
      code.line("double t = (double) step + 1;");
    }
    String cast = type == NumberType.FLOAT ? "(float) " : "";
    factors.forEach(
        (name, factor) -> {
          String value = printer.print(factor);
          boolean plain = cast.isEmpty() || value.matches("[\\w.@{}]+(\\(.*\\))?");
          code.line("%s %s = %s%s;", type.java(), name, cast, plain ? value : "(" + value + ")");
        });
  }

  /** The arrays that the rule reads and writes, by the variable that holds their element. */
  public static Map<String, String> arrays(UpdateRule rule) {
    Map<String, String> arrays = new LinkedHashMap<>();
    arrays.put("p", "parameters");
    arrays.put("g", "gradients");
    rule.states().forEach(state -> arrays.put(state, state + "s"));
    return arrays;
  }
}
