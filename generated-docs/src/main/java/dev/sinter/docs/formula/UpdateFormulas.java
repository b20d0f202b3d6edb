package dev.sinter.docs.formula;

import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.RunningProduct;
import dev.sinter.processor.op.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An optimizer's update and its learning rate as formulas. */
public final class UpdateFormulas {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "p", "\\theta",
          "g", "g",
          "lr", "\\eta",
          "t", "t",
          "gradientNorm", "\\lVert \\nabla L \\rVert");

  private UpdateFormulas() {}

  /**
   * The update of one parameter, {@code \theta} with gradient {@code g}, in order. Names that are
   * used once are put in place; that denormal numbers become zero is left out.
   */
  public static List<Line> update(UpdateRule rule) {
    List<Line> lines = new ArrayList<>();
    for (RunningProduct product : rule.products()) {
      lines.add(
          Line.equation(
              symbol(product.name()),
              "\\prod_{i=1}^{t} \\left." + print(product.factor()) + "\\right|_{t=i}"));
    }
    lines.addAll(lines(rule, rule.assignments()));
    return lines;
  }

  /** What differs for parameters that are vectors. */
  public static List<Line> vectorUpdate(UpdateRule rule) {
    List<Line> lines = new ArrayList<>(lines(rule, rule.vectorAssignments()));
    lines.removeAll(lines(rule, rule.assignments()));
    return lines;
  }

  private static List<Line> lines(UpdateRule rule, List<Assignment> assignments) {
    Map<String, Expr> inPlace = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Assignment assignment : assignments) {
      Expr value = Simplifier.simplify(withoutFlush(assignment.value()).substitute(inPlace));
      String target = assignment.target();
      if (isLocal(rule, target) && (value instanceof Variable || uses(assignments, target) == 1)) {
        inPlace.put(target, value);
      } else {
        String formula = print(value);
        lines.add(
            isLocal(rule, target)
                ? Line.equation(symbol(target), formula)
                : Line.assignment(symbol(target), formula));
      }
    }
    return lines;
  }

  /** The learning rate as a function of {@code step}, which counts from 0. */
  public static Line learningRate(Expr rate) {
    return Line.equation(symbol("lr"), print(rate));
  }

  private static String print(Expr value) {
    Map<String, Expr> named = new HashMap<>();
    value.variables().forEach(name -> named.put(name, Expr.variable(symbol(name))));
    return ScalarFormulas.print(value.substitute(named));
  }

  private static boolean isLocal(UpdateRule rule, String name) {
    return !name.equals("p") && !rule.states().contains(name);
  }

  private static long uses(List<Assignment> assignments, String name) {
    return assignments.stream()
        .filter(assignment -> assignment.value().variables().contains(name))
        .count();
  }

  /** {@code x} for {@code abs(x) < tiny ? 0 : x}. */
  private static Expr withoutFlush(Expr expr) {
    return expr instanceof Select select
            && select.comparison() == Comparison.LESS
            && select.right().equals(UpdateRule.TINY)
        ? select.otherwise()
        : expr;
  }

  private static String symbol(String name) {
    return SYMBOLS.getOrDefault(name, Symbol.word(name));
  }
}
