package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          1 - y * y                 ; 1 - y^{2}
          y * (1 - y)               ; y \\, (1 - y)
          2 * x * x                 ; 2 \\, x^{2}
          2 * 3                     ; 2 \\cdot 3
          x / (1 + y)               ; \\frac{x}{1 + y}
          -2 / x                    ; -\\frac{2}{x}
          -(x / y)                  ; -\\frac{x}{y}
          (x / y)^2                 ; \\left(\\frac{x}{y}\\right)^{2}
          sqrt(x + 1)               ; \\sqrt{x + 1}
          exp(-x)                   ; e^{-x}
          exp(x)^2                  ; (e^{x})^{2}
          sigmoid(x)                ; \\sigma(x)
          relu(x)                   ; \\max(x, 0)
          abs(x)                    ; \\left|x\\right|
          tanh(x / y)               ; \\tanh\\left(\\frac{x}{y}\\right)
          softplus(x) + erf(x)      ; \\operatorname{softplus}(x) + \\operatorname{erf}(x)
          a - (b + c)               ; a - (b + c)
          a * -b                    ; a \\, (-b)
          (a + b) * c               ; (a + b) \\, c
          beta1 * m + dy            ; \\beta_1 \\, m + \\mathrm{d}y
          x12 + w_t + x_max         ; x_{12} + w_t + x_{\\mathrm{max}}
          learningRate * gamma      ; \\mathrm{learningRate} \\, \\gamma
          1e-8 + 2.5e-8 * x         ; 10^{-8} + 2.5 \\cdot 10^{-8} \\, x
          -1 / x / x                ; -\\frac{1}{x^{2}}
          x / y / (1 + y) / y       ; \\frac{x}{y^{2} \\, (1 + y)}
          x^y                       ; x^{y}
          """)
  void setsFormulas(String formula, String expected) {
    assertThat(Latex.print(expr(formula))).isEqualTo(expected);
  }

  @Test
  void setsChoicesAsCases() {
    assertThat(Latex.print(expr("select(x > 0, 1, select(x <= -1, -1, 0))")))
        .isEqualTo(
            "\\begin{cases} 1 & x > 0 \\\\ -1 & x \\le -1 \\\\ 0 & \\text{otherwise} \\end{cases}");
  }

  @Test
  void setsDerivatives() {
    assertThat(Latex.print(Derivative.of(expr("tanh(x)"), "x"))).isEqualTo("1 - \\tanh(x)^{2}");
    assertThat(Latex.print(Derivative.of(expr("sqrt(x)"), "x")))
        .isEqualTo("\\frac{0.5}{\\sqrt{x}}");
  }

  @Test
  void bracesAndDelimitersMatchInRandomExpressions() {
    RandomExpressions random = new RandomExpressions(5);
    for (int i = 0; i < 300; i++) {
      String text = Latex.print(random.expression(4));
      assertThat(text.chars().filter(c -> c == '{').count())
          .isEqualTo(text.chars().filter(c -> c == '}').count());
      assertThat(text.split("\\\\left", -1)).hasSameSizeAs(text.split("\\\\right", -1));
    }
  }
}
