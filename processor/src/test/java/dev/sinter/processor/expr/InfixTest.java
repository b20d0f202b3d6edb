package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfixTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 - y * y                           | 1 - y * y
          (1 - y) * y                         | (1 - y) * y
          relu(x)                             | max(x, 0)
          select(x > 0, 1, 0)                 | x > 0 ? 1 : 0
          select(x <= y + 1, x * 2, y)        | x <= y + 1 ? x * 2 : y
          select(x > 0, 1, select(x < 0, -1, 0)) | x > 0 ? 1 : x < 0 ? -1 : 0
          select(x > 0, select(y > 0, 1, 2), 3)  | x > 0 ? (y > 0 ? 1 : 2) : 3
          2 * select(x > 0, 1, 0)             | 2 * (x > 0 ? 1 : 0)
          a - (b - c)                         | a - (b - c)
          a - b - c                           | a - b - c
          a + (b + c)                         | a + b + c
          a * (b * c)                         | a * b * c
          a / (b * c)                         | a / (b * c)
          a / b * c                           | a / b * c
          a * (b / c)                         | a * (b / c)
          2 * (b / c)                         | 2 * b / c
          a / b / c                           | a / b / c
          a / (b / c)                         | a / (b / c)
          -x^2                                | -x^2
          (-x)^2                              | (-x)^2
          (x + y)^2                           | (x + y)^2
          x^(y - 1)                           | x^(y - 1)
          (x^y)^z                             | (x^y)^z
          x^y^z                               | x^(y^z)
          -x * y                              | -x * y
          x * -y                              | x * (-y)
          x - -y                              | x - (-y)
          -(x + y)                            | -(x + y)
          --x                                 | -(-x)
          pow(sigmoid(x), 2) + abs(x)         | sigmoid(x)^2 + abs(x)
          min(x, 1) / sqrt(x + y)             | min(x, 1) / sqrt(x + y)
          """)
  void hasFewParentheses(String formula, String expected) {
    assertThat(Infix.print(expr(formula))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "2, 2",
    "-2, -2",
    "0.5, 0.5",
    "100, 100",
    "1000000, 1000000",
    "1e7, 1e07",
    "0.001, 0.001",
    "1e-4, 0.0001",
    "1e-5, 1e-05",
    "1e-8, 1e-08",
    "-2.5e-8, -2.5e-08",
    "1.5e30, 1.5e30",
    "1e300, 1e300",
    "0.1, 0.1",
    "3.141592653589793, 3.141592653589793",
    "0.3333333333333333, 0.3333333333333333",
    "123.456, 123.456",
    "2e-3, 0.002",
    "2e23, 2e23",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308"
  })
  void writesNumbersShort(double value, String expected) {
    assertThat(Infix.print(Expr.of(value))).isEqualTo(expected);
  }

  @Test
  void writesWhatIsNoNumber() {
    assertThat(Infix.print(Expr.of(Double.NEGATIVE_INFINITY))).isEqualTo("-infinity");
    assertThat(Infix.print(Expr.of(Double.NaN))).isEqualTo("NaN");
  }

  @Test
  void negativeNumbersDoNotRunIntoOperators() {
    Expr x = Expr.variable("x");
    assertThat(Infix.print(x.minus(Expr.of(-2)))).isEqualTo("x - (-2)");
    assertThat(Infix.print(Expr.of(-2).pow(x))).isEqualTo("(-2)^x");
    assertThat(Infix.print(Expr.of(-2).times(x))).isEqualTo("-2 * x");
  }

  /** What is printed without a choice can be read back, and means the same. */
  @Test
  void canBeReadBack() {
    RandomExpressions random = new RandomExpressions(4);
    int read = 0;
    for (int i = 0; i < 1000; i++) {
      Expr expr = Simplifier.simplify(random.expression(4));
      String text = Infix.print(expr);
      if (!text.contains("?")) {
        assertThat(Infix.print(expr(text))).isEqualTo(text);
        read++;
      }
    }
    assertThat(read).isGreaterThan(300);
  }
}
