package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  @ParameterizedTest
  @CsvSource({
    "1e-300, 1.1283791670955127e-300",
    "1e-10, 1.1283791670955127e-10",
    "0.1, 0.1124629160182849",
    "0.5, 0.5204998778130465",
    "0.84375, 0.7672256612323416",
    "1, 0.8427007929497149",
    "1.25, 0.9229001282564582",
    "1.5, 0.9661051464753108",
    "2, 0.9953222650189527",
    "2.5, 0.999593047982555",
    "2.9999, 0.9999778955735178",
    "3, 0.9999779095030014",
    "3.5, 0.9999992569016276",
    "4, 0.9999999845827421",
    "5, 0.9999999999984626",
    "6, 1"
  })
  void erfIsExactToTheLastDigits(double x, double expected) {
    assertThat(ErrorFunction.erf(x)).isCloseTo(expected, within(1e-15 * expected));
    assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
  }

  @Test
  void erfOfWhatIsNotOrdinary() {
    assertThat(ErrorFunction.erf(0)).isZero();
    assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(ErrorFunction.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
  }

  /** Where series and fraction meet, and everywhere else, the curve has no step. */
  @Test
  void erfGrowsSteadily() {
    double last = ErrorFunction.erf(2.9);
    for (double x = 2.9001; x < 3.1; x += 1e-4) {
      double value = ErrorFunction.erf(x);
      assertThat(value - last)
          .isCloseTo(2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * 1e-4, within(2e-11));
      last = value;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sigmoid(x), -10000, 0",
    "sigmoid(x), -100, 3.720075976020836e-44",
    "sigmoid(x), 0, 0.5",
    "sigmoid(x), 10000, 1",
    "softplus(x), -10000, 0",
    "softplus(x), -100, 3.720075976020836e-44",
    "softplus(x), 0, 0.6931471805599453",
    "softplus(x), 10000, 10000",
    "tanh(x), 10000, 1"
  })
  void staysStableForLargeInputs(String formula, double x, double expected) {
    assertThat(Evaluator.evaluate(expr(formula), Map.of("x", x)))
        .isCloseTo(expected, within(1e-14 * expected));
  }

  @Test
  void comparesAsJavaDoes() {
    Expr x = Expr.variable("x");
    for (Comparison comparison : Comparison.values()) {
      Expr select = new Select(comparison, x, Expr.of(1), Expr.of(1), Expr.of(0));
      for (double value : new double[] {0, 1, 2, Double.NaN}) {
        assertThat(Evaluator.evaluate(select, Map.of("x", value)))
            .isEqualTo(comparison.test(value, 1) ? 1 : 0);
      }
    }
  }

  @Test
  void namesTheVariableWithoutAValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.evaluate(expr("x + y"), Map.of("x", 1.0)))
        .withMessage("no value for variable y");
  }
}
