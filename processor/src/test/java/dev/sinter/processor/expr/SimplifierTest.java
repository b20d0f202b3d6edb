package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static dev.sinter.processor.expr.Formulas.simplified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 + 3 * 4              | 14
          exp(0)                 | 1
          1 / 0                  | 1 / 0
          log(0)                 | log(0)
          x + 0                  | x
          0 - x                  | -x
          x * 1                  | x
          x / 1                  | x
          x * 0                  | 0
          0 / x                  | 0
          -(-x)                  | x
          --x                    | x
          -(x - y)               | y - x
          x - x                  | 0
          x - -y                 | x + y
          x + -y                 | x - y
          -x + y                 | y - x
          -x - y                 | -(x + y)
          x + -2                 | x - 2
          x + x                  | 2 * x
          1 - sigmoid(-x)        | 1 - sigmoid(-x)
          1 - y - sigmoid(-x)    | sigmoid(x) - y
          y * (x < 0 ? 2 : 3) + (x < 0 ? y : 0) | 3 * y
          2 * x + x * 3          | 5 * x
          x * y + y * x          | 2 * x * y
          1 + x + 2              | 3 + x
          x + 1 - 1              | x
          y - x + x              | y
          2 * x * 3              | 6 * x
          x * 2                  | 2 * x
          x / 2                  | 0.5 * x
          x / 3                  | x / 3
          -x / 3                 | -x / 3
          2 * x / 8              | 0.25 * x
          -x * -y                | x * y
          -x * y                 | -x * y
          x / (1 / y)            | x * y
          1 / (x / y)            | y / x
          x / x                  | x / x
          exp(x) / exp(x)        | 1
          y * exp(x) / exp(x)    | y
          abs(x) / abs(x)        | abs(x) / abs(x)
          (abs(x) + 1) / (abs(x) + 1)             | 1
          (abs(x) + abs(y)) / (abs(x) + abs(y))   | (abs(x) + abs(y)) / (abs(x) + abs(y))
          abs(sin(x))            | abs(sin(x))
          x * y / x              | x * y / x
          x ^ 0                  | 1
          x ^ 1                  | x
          x ^ 0.5                | sqrt(x)
          x ^ 2                  | x * x
          x ^ 3                  | x * x * x
          x ^ -1                 | 1 / x
          x ^ -2                 | 1 / (x * x)
          x ^ -0.5               | 1 / sqrt(x)
          x ^ 2.5                | x^2.5
          1 ^ x                  | 1
          max(x, x)              | x
          max(0, x)              | max(x, 0)
          max(max(x, 0), 0)      | max(x, 0)
          min(min(x, 6), 2)      | min(x, 2)
          max(exp(x), 0)         | exp(x)
          min(max(x, 0), 6)      | min(max(x, 0), 6)
          abs(exp(x))            | exp(x)
          abs(-x)                | abs(x)
          abs(abs(x))            | abs(x)
          abs(x * x)             | x * x
          cos(-x)                | cos(x)
          sin(-x)                | -sin(x)
          tanh(-2 * x)           | -tanh(2 * x)
          log(exp(x))            | x
          log(1 + exp(x))        | softplus(x)
          log(exp(-x) + 1)       | softplus(-x)
          log(sigmoid(x))        | -softplus(-x)
          log(1 - sigmoid(x))    | -softplus(x)
          1 / (1 + exp(-x))      | sigmoid(x)
          exp(x) / (1 + exp(x))  | sigmoid(x)
          2 / (exp(x) + 1)       | 2 * sigmoid(-x)
          x / (1 + exp(-x))      | x * sigmoid(x)
          x * exp(y) / (1 + exp(y))               | x * sigmoid(y)
          1 / (1 + exp(x))^2     | sigmoid(-x) * sigmoid(-x)
          exp(-x) / (1 + exp(-x))^2               | sigmoid(-x) * sigmoid(x)
          x / (2 * y * (1 + exp(-x)))             | 0.5 * x / y * sigmoid(x)
          x / (y - y)            | x / 0
          0 * x + relu(x) * 1    | max(x, 0)
          """)
  void writesShorterForms(String formula, String expected) {
    assertThat(simplified(formula)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select(1 < 2, x, y)                                | x
          select(1 >= 2, x, y)                               | y
          select(x > 0, y, y)                                | y
          select(x > 0, 2 * y, y + y)                        | 2 * y
          select(x > x, 1, 2)                                | 2
          select(0 < x, 1, 2)                                | x > 0 ? 1 : 2
          select(-x < 0, 1, 2)                               | x > 0 ? 1 : 2
          select(x > 0, select(x > 0, 1, 2), 3)              | x > 0 ? 1 : 3
          select(x > 0, 1, 2 * select(x > 0, y, x))          | x > 0 ? 1 : 2 * x
          select(x > 0, select(x >= 0, 1, 2), 3)             | x > 0 ? 1 : 3
          select(x > 0, select(x < 0, 1, 2), 3)              | x > 0 ? 2 : 3
          select(x >= 0, 1, select(x > 0, 2, 3))             | x >= 0 ? 1 : 3
          select(x > 0, x, 0) / (y - y)                      | x > 0 ? x / 0 : 0
          y * select(x > 0, 1, 0)                            | x > 0 ? y : 0
          select(x > 0, 0, 1) / y                            | x > 0 ? 0 : 1 / y
          y * select(x > 0, 1, 0.5)                          | y * (x > 0 ? 1 : 0.5)
          select(x > 0, x, 0) * select(x > 0, y, 0)          | x > 0 ? x * y : 0
          """)
  void decidesChoices(String formula, String expected) {
    assertThat(simplified(formula)).isEqualTo(expected);
  }

  /** A comparison with NaN is false, so its failing does not make the opposite one hold. */
  @Test
  void doesNotTakeTheOppositeComparisonForTrueWhereOneFails() {
    Expr expr = expr("select(x > 0, 1, select(x <= 0, 2, 3))");
    assertThat(Evaluator.evaluate(Simplifier.simplify(expr), Map.of("x", Double.NaN))).isEqualTo(3);
  }

  @Test
  void keepsTheShapeInWhichNothingCanBeCollected() {
    for (String formula :
        new String[] {"x + (y - z)", "(x - y) * (z / w)", "1 - x * x", "x / y / z * (x / y)"}) {
      assertThat(Simplifier.simplify(expr(formula))).isEqualTo(expr(formula));
    }
  }

  @Test
  void doesNotCollectConstantsWhoseProductVanishesOrOverflows() {
    assertKeepsValue("1e-200 * x * 1e-200", 1e300, 1e-100);
    assertKeepsValue("1e200 * (x * 1e200)", 1e-300, 1e100);
    assertKeepsValue("x / 1e200 * 1e-200", 1e300, 1e-100);
  }

  private static void assertKeepsValue(String formula, double x, double expected) {
    assertThat(Evaluator.evaluate(Simplifier.simplify(expr(formula)), Map.of("x", x)))
        .isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void doesNotRepeatALongBaseOfAPower() {
    Expr tower = Expr.variable("x");
    for (int i = 0; i < 40; i++) {
      tower = tower.plus(Expr.variable("y")).pow(Expr.of(2));
    }
    assertThat(Infix.print(Simplifier.simplify(tower))).hasSizeLessThan(1000);
  }

  @Test
  void hasNoNegativeZero() {
    assertThat(Simplifier.simplify(Expr.of(-0.0))).isEqualTo(Expr.of(0.0));
    assertThat(Simplifier.simplify(expr("-0"))).isEqualTo(Expr.of(0.0));
  }

  @Test
  void keepsTheValueAndSettlesAtOnceForRandomExpressions() {
    RandomExpressions random = new RandomExpressions(1);
    int compared = 0;
    for (int i = 0; i < 4000; i++) {
      Expr expr = random.expression(5);
      Expr simplified = Simplifier.simplify(expr);
      assertThat(Simplifier.simplify(simplified)).as(Infix.print(expr)).isEqualTo(simplified);
      for (int attempt = 0; attempt < 5; attempt++) {
        Map<String, Double> point = random.point();
        if (RandomExpressions.isTame(expr, point, 1e-3)) {
          double expected = Evaluator.evaluate(expr, point);
          assertThat(Evaluator.evaluate(simplified, point))
              .as("%s simplified to %s at %s", Infix.print(expr), Infix.print(simplified), point)
              .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
          compared++;
          break;
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }
}
