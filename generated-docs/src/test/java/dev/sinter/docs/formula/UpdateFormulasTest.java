package dev.sinter.docs.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.UpdateRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateFormulasTest {
  private static Assignment set(String target, String formula) throws FormulaException {
    return new Assignment(target, expr(formula));
  }

  private static List<String> update(List<String> states, Assignment... assignments) {
    return UpdateFormulas.update(new UpdateRule(states, List.of(assignments))).stream()
        .map(line -> line.left() + " " + line.sign() + " " + String.join(" = ", line.rights()))
        .toList();
  }

  @Test
  void writesADescent() throws FormulaException {
    assertThat(update(List.of(), set("p", "p - lr * (g + 0.01 * p)")))
        .containsExactly("\\theta \\leftarrow \\theta - \\eta \\, (g + 0.01 \\, \\theta)");
  }

  @Test
  void leavesOutTheGuardAgainstDenormalNumbers() throws FormulaException {
    assertThat(
            update(
                List.of("m"),
                set("fresh", "0.9 * m + g"),
                set("m", "select(abs(fresh) < tiny, 0, fresh)"),
                set("p", "p - lr * m")))
        .containsExactly(
            "m \\leftarrow 0.9 \\, m + g", "\\theta \\leftarrow \\theta - \\eta \\, m");
  }

  @Test
  void keepsNamesThatAreUsedTwice() throws FormulaException {
    assertThat(
            update(
                List.of("v"),
                set("gradient", "g + 2 * p"),
                set("v", "v + gradient"),
                set("p", "p - v - gradient")))
        .containsExactly(
            "\\mathrm{gradient} = g + 2 \\, \\theta",
            "v \\leftarrow v + \\mathrm{gradient}",
            "\\theta \\leftarrow \\theta - v - \\mathrm{gradient}");
  }

  @Test
  void callsPiByItsName() {
    Expr rate = Expr.variable("step").times(Expr.of(Math.PI / 1800));
    assertThat(UpdateFormulas.learningRate(rate).rights())
        .containsExactly("\\mathrm{step} \\, \\frac{\\pi}{1800}");
    assertThat(UpdateFormulas.learningRate(Expr.of(0.05)).rights()).containsExactly("0.05");
  }

  private static Expr expr(String formula) throws FormulaException {
    return FormulaParser.parse(formula).expr();
  }
}
