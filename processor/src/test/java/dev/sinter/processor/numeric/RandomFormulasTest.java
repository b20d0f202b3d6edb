package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.Precision;
import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.expr.RandomExpressions;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.GradientReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Formulas by a seeded generator: through the parser, simplification and two derivatives, and
 * through whole models.
 *
 * <p>A derivative is compared with differences at points where differences can tell: where no
 * subexpression is near a kink, a pole or the end of its domain or above 1000, and where two steps
 * agree with each other. A formula counts where one of its points is of that kind.
 */
class RandomFormulasTest {
  private static final int FORMULAS = 500;
  private static final int MODELS = 30;
  private static final List<String> VARIABLES = List.of("x", "x", "y", "beta");

  @Test
  void haveTheDerivativesThatDifferencesSay() throws FormulaException {
    TreeSet<String> unseen = new TreeSet<>(Catalogue.vocabulary().functionNames());
    int checked = 0;
    int nonZero = 0;
    long seed = 0;
    while (checked < FORMULAS) {
      assertThat(seed).as("seeds used for %s formulas", checked).isLessThan(10 * FORMULAS);
      String text = RandomFormula.of(seed++, VARIABLES);
      Expr formula = FormulaParser.parse(text, Catalogue.vocabulary()).expr();
      if (!formula.variables().contains("x")) {
        continue;
      }
      Expr first = Derivative.of(formula, "x");
      Expr second = Derivative.of(first, "x");
      SplittableRandom random = new SplittableRandom(seed);
      for (int attempt = 0; attempt < 20; attempt++) {
        Map<String, Double> point =
            Map.of(
                "x", random.nextDouble(-2, 2),
                "y", random.nextDouble(-2, 2),
                "beta", random.nextDouble(0.2, 2));
        if (RandomExpressions.isTame(formula, point, 0.05)
            && check(text, formula, first, point)
            && check(text, first, second, point)) {
          checkPrinted(text, formula, point);
          nonZero += Evaluator.evaluate(first, point) != 0 ? 1 : 0;
          unseen.removeIf(text::contains);
          checked++;
          break;
        }
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(nonZero).isGreaterThan(FORMULAS / 2);
  }

  private static boolean check(
      String text, Expr formula, Expr derivative, Map<String, Double> point) {
    double wide = difference(formula, point, 1e-4);
    double narrow = difference(formula, point, 5e-5);
    if (!(Math.abs(wide - narrow) <= 1e-6 * Math.max(1, Math.abs(narrow)))) {
      return false;
    }
    double expected = (4 * narrow - wide) / 3;
    assertThat(Evaluator.evaluate(derivative, point))
        .as("%s: d/dx of %s at %s", text, Infix.print(formula), point)
        .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
    return true;
  }

  private static double difference(Expr formula, Map<String, Double> point, double step) {
    Map<String, Double> moved = new HashMap<>(point);
    moved.merge("x", step, Double::sum);
    double above = Evaluator.evaluate(formula, moved);
    moved.merge("x", -2 * step, Double::sum);
    return (above - Evaluator.evaluate(formula, moved)) / (2 * step);
  }

  /** What is printed of the simplified formula is a formula of the same value. */
  private static void checkPrinted(String text, Expr formula, Map<String, Double> point)
      throws FormulaException {
    Expr simple = Simplifier.simplify(formula);
    String printed = Infix.print(simple);
    double expected = Evaluator.evaluate(formula, point);
    assertThat(Evaluator.evaluate(simple, point))
        .as("%s as %s", text, printed)
        .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
    Expr again = FormulaParser.parse(printed, Catalogue.vocabulary()).expr();
    assertThat(Evaluator.evaluate(again, point))
        .as("%s printed as %s", text, printed)
        .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void areTrainedInBothForms() {
    List<ModelText> models =
        LongStream.range(0, MODELS).mapToObj(RandomFormulasTest::model).toList();
    CompiledModels compiled = CompiledModels.compile(List.of(Precision.DOUBLE), models);
    List<String> failures = new ArrayList<>();
    int moved = 0;
    for (ModelText model : models) {
      for (CodeForm form : CodeForm.values()) {
        Network network = compiled.create(model, Precision.DOUBLE, form, 3);
        Samples.scatterParameters(network, 4);
        GradientReport report = GradientCheck.of(network).sample(4, 5).runOnRandomSamples(6);
        if (!report.passed()) {
          failures.add(form + ": " + report + "\n" + model.source(Precision.DOUBLE));
        }
        moved += report.entries().stream().allMatch(entry -> entry.largest() > 1e-6) ? 1 : 0;
      }
    }
    assertThat(failures).isEmpty();
    // Some formulas happen to be constant, or not to use all variables.
    assertThat(moved).isGreaterThan(MODELS / 2);
  }

  private static ModelText model(long seed) {
    String formula = "0.1 * (a + g + beta * slope) + " + RandomFormula.total(seed, NAMES);
    return ModelText.of(
            "Formula" + seed,
            5,
            "@MeanSquaredError",
            "@Dense(7) Tensor a(@Shape({4}) Tensor x);",
            "@Dense(7) @Tanh Tensor g(Tensor x);",
            "@Learned(name = \"beta\", init = 1.2) @Learned(name = \"slope\", init = 0.3, perChannel ="
                + " true) @Pointwise(\""
                + formula
                + "\") @Dense(2) Tensor y(Tensor a, Tensor g);")
        .withInputGradients();
  }

  private static final List<String> NAMES = List.of("a", "g", "beta", "slope");
}
