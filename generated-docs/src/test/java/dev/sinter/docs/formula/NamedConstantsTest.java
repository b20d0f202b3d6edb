package dev.sinter.docs.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedConstantsTest {
  @ParameterizedTest
  @CsvSource({
    "1.4142135623730951, sqrt(2)",
    "0.7978845608028654, sqrt(2 / pi)",
    "0.3989422804014327, 1 / sqrt(2 * pi)",
    "1.1283791670955126, 2 / sqrt(pi)",
    "0.16666666666666666, 1 / 6",
    "-0.3333333333333333, -1 / 3",
    "3.141592653589793, pi",
    "0.0017453292519943296, pi / 1800",
    "2.0000000000000004, 2",
    "0.1, 0.1",
    "0.044715, 0.044715",
    "1.6732632423543772, 1.6732632423543772",
    "1e-8, 1e-08"
  })
  void constantsHaveTheirNames(double value, String text) {
    assertThat(Infix.print(NamedConstants.of(Expr.of(value).times(Expr.variable("x")))))
        .isIn(text + " * x", "(" + text + ") * x");
  }
}
