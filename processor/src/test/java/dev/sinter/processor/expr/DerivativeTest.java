package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.derivative;
import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
  private static final double TOLERANCE = 1e-5;
  private static final double[] EXTREMES = {
    -1e30, -1e10, -1e4, -88, -1, -1e-10, -1e-30, 0, 1e-30, 1e-10, 1, 88, 1e4, 1e10, 1e30
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3                   | 0
          y                   | 0
          x                   | 1
          x * y               | y
          x / y               | 1 / y
          1 / x               | -1 / x / x
          relu(x)             | max(x, 0) > 0 ? 1 : 0
          max(0, x)           | max(x, 0) > 0 ? 1 : 0
          min(x, 6)           | min(x, 6) < 6 ? 1 : 0
          relu(x) * dy        | max(x, 0) > 0 ? dy : 0
          abs(x)              | x > 0 ? 1 : x < 0 ? -1 : 0
          select(x > 0, x, 2) | x > 0 ? 1 : 0
          tanh(x)             | 1 - tanh(x) * tanh(x)
          sigmoid(x)          | sigmoid(x) * (1 - sigmoid(x))
          softplus(x)         | sigmoid(x)
          exp(2 * x)          | 2 * exp(2 * x)
          sqrt(x)             | 0.5 / sqrt(x)
          log(x)              | 1 / x
          sin(x)              | cos(x)
          cos(x)              | -sin(x)
          erf(x)              | 1.1283791670955126 * exp(-x * x)
          x^2                 | 2 * x
          x^3                 | 3 * x * x
          x^4.5               | 4.5 * x^3.5
          x^y                 | y == 0 ? 0 : y * x^(y - 1)
          y^x                 | y > 0 ? y^x * log(y) : 0
          (x - y)^2 / 2       | x - y
          x * sigmoid(x)      | sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))
          """)
  void isWrittenAsInTheTextbook(String formula, String expected) {
    assertThat(derivative(formula)).isEqualTo(expected);
  }

  /** So that generated code can use the output it has instead of working it out again. */
  @ParameterizedTest
  @ValueSource(
      strings = {"relu(x)", "max(0, x)", "min(x, 6)", "tanh(x)", "sigmoid(x)", "exp(x)", "sqrt(x)"})
  void isToldFromTheFunctionsOwnValue(String formula) {
    Expr output = Simplifier.simplify(expr(formula));
    Expr derivative = Derivative.of(expr(formula), "x");
    assertThat(derivative.replace(output, Expr.variable("y")).variables()).containsExactly("y");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void ofEveryFunctionAgreesWithDifferences(Function function) {
    Expr x = Expr.variable("x");
    Expr y = Expr.variable("y");
    Expr call = function.arity() == 1 ? x.apply(function) : new Call(function, List.of(x, y));
    RandomExpressions random = new RandomExpressions(7);
    int checked = 0;
    for (int i = 0; i < 100; i++) {
      Map<String, Double> point = random.point();
      for (String variable : call.variables()) {
        checked += checkBothDerivatives(call, variable, point) ? 1 : 0;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void ofRandomExpressionsAgreesWithDifferences() {
    RandomExpressions random = new RandomExpressions(2);
    int checked = 0;
    for (int i = 0; i < 20_000 && checked < 500; i++) {
      Expr expr = random.expression(4);
      if (!expr.variables().contains("x")) {
        continue;
      }
      for (int attempt = 0; attempt < 10; attempt++) {
        if (checkBothDerivatives(expr, "x", random.point())) {
          checked++;
          break;
        }
      }
    }
    assertThat(checked).isEqualTo(500);
  }

  /** Returns false where differences cannot say what the derivative is. */
  private static boolean checkBothDerivatives(
      Expr expr, String variable, Map<String, Double> point) {
    if (!RandomExpressions.isTame(expr, point, 0.05)) {
      return false;
    }
    Expr first = Derivative.of(expr, variable);
    return check(expr, first, variable, point)
        && check(first, Derivative.of(first, variable), variable, point);
  }

  private static boolean check(
      Expr expr, Expr derivative, String variable, Map<String, Double> point) {
    double wide = difference(expr, variable, point, 1e-4);
    double narrow = difference(expr, variable, point, 5e-5);
    if (!(Math.abs(wide - narrow) <= 1e-6 * Math.max(1, Math.abs(narrow)))) {
      return false;
    }
    double expected = (4 * narrow - wide) / 3;
    assertThat(Evaluator.evaluate(derivative, point))
        .as("d/d%s of %s is %s at %s", variable, Infix.print(expr), Infix.print(derivative), point)
        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    return true;
  }

  private static double difference(
      Expr expr, String variable, Map<String, Double> point, double step) {
    return (at(expr, variable, point, step) - at(expr, variable, point, -step)) / (2 * step);
  }

  private static double at(Expr expr, String variable, Map<String, Double> point, double offset) {
    Map<String, Double> moved = new HashMap<>(point);
    moved.merge(variable, offset, Double::sum);
    return Evaluator.evaluate(expr, moved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "-x",
        "abs(x)",
        "exp(x)",
        "sin(x)",
        "cos(x)",
        "tanh(x)",
        "sigmoid(x)",
        "softplus(x)",
        "erf(x)",
        "x^2",
        "x^3",
        "x^1",
        "x^0",
        "relu(x)",
        "min(x, 6)",
        "min(max(x, 0), 6)",
        "x / (1 + abs(x))",
        "x * sigmoid(x)",
        "x * tanh(softplus(x))",
        "-softplus(-x)",
        "log(sigmoid(x))",
        "0.5 * x * (1 + erf(x / sqrt(2)))",
        "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))",
        "select(x > 0, x, exp(min(x, 0)) - 1)",
        "softplus(x) - x",
        "1 / (1 + exp(-x))"
      })
  void isANumberForEveryInput(String formula) {
    Expr first = Derivative.of(expr(formula), "x");
    Expr second = Derivative.of(first, "x");
    for (double x : EXTREMES) {
      assertThat(Evaluator.evaluate(first, Map.of("x", x))).as("first, x = %s", x).isNotNaN();
      assertThat(Evaluator.evaluate(second, Map.of("x", x))).as("second, x = %s", x).isNotNaN();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"log(x)", "sqrt(x)", "1 / x", "x^0.5", "x^1.5", "x^2.5", "x^-1", "y^x", "x^y"})
  void isANumberForEveryPositiveInput(String formula) {
    for (String variable : expr(formula).variables()) {
      Expr derivative = Derivative.of(expr(formula), variable);
      for (double x : EXTREMES) {
        for (double y : EXTREMES) {
          if (x > 0 && y > 0) {
            assertThat(Evaluator.evaluate(derivative, Map.of("x", x, "y", y)))
                .as("d/d%s, x = %s, y = %s", variable, x, y)
                .isNotNaN();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x + y", "x - y", "x * y", "max(x, y)", "min(x, y)", "select(x > y, x, y)"})
  void ofTwoArgumentsIsFiniteForEveryInput(String formula) {
    for (String variable : List.of("x", "y")) {
      Expr derivative = Derivative.of(expr(formula), variable);
      for (double x : EXTREMES) {
        for (double y : EXTREMES) {
          assertThat(Evaluator.evaluate(derivative, Map.of("x", x, "y", y))).isFinite();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x^2, 0, 0",
    "x^1.5, 0, 0",
    "x^y, 0, 0",
    "y^x, 0, 0",
    "abs(x), 0, 0",
    "relu(x), 0, 0",
    "softplus(x), 10000, 1",
    "softplus(x), -10000, 0",
    "sigmoid(x), -10000, 0",
    "tanh(x), 10000, 0",
    "x / (1 + exp(-x)), -10000, 0",
    "x * exp(x) / (1 + exp(x)), 10000, 1"
  })
  void hasItsLimitWhereARuleWouldFail(String formula, double x, double expected) {
    double value = Evaluator.evaluate(Derivative.of(expr(formula), "x"), Map.of("x", x, "y", 0.0));
    assertThat(value).isEqualTo(expected, within(0.0));
  }

  @Test
  void ofAPowerByItsExponentIsZeroAtBaseZero() {
    Expr derivative = Derivative.of(expr("x^y"), "y");
    for (double y : new double[] {0.5, 1, 2, 30}) {
      assertThat(Evaluator.evaluate(derivative, Map.of("x", 0.0, "y", y))).isZero();
    }
  }

  @Test
  void ofAConstantPowerAtZeroExponentIsZero() {
    Expr derivative = Derivative.of(expr("x^y"), "x");
    assertThat(Evaluator.evaluate(derivative, Map.of("x", 0.0, "y", 0.0))).isZero();
  }

  /** Such sums share all conditions: work that doubles with each would not end for this many. */
  @Test
  void ofAProductOfManyChoicesIsFound() {
    Expr product = Expr.of(1);
    double expected = 1;
    double relative = 0;
    for (int i = 0; i < 16; i++) {
      product = product.times(expr("select(x > %s, x + %s, x * x)".formatted(i, i)));
      expected *= i < 8 ? 7.5 + i : 7.5 * 7.5;
      relative += i < 8 ? 1 / (7.5 + i) : 2 / 7.5;
    }
    expected *= relative;
    assertThat(Evaluator.evaluate(Derivative.of(product, "x"), Map.of("x", 7.5)))
        .isCloseTo(expected, within(1e-12 * expected));
  }
}
