package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CostTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                      | 0  | true
          3                      | 0  | true
          x + 1                  | 1  | true
          x * y - 2 / x          | 3  | true
          relu(x)                | 1  | true
          select(x > 0, 1, 0)    | 2  | true
          sqrt(x)                | 1  | true
          exp(x)                 | 10 | false
          exp(x) * exp(x)        | 11 | false
          tanh(x)                | 12 | false
          x^2.5                  | 20 | false
          x+1+2+3+4+5+6+7+8      | 8  | true
          x+1+2+3+4+5+6+7+8+9    | 9  | false
          """)
  void countsOperations(String formula, int flops, boolean cheap) {
    assertThat(Cost.flops(expr(formula))).isEqualTo(flops);
    assertThat(Cost.isCheap(expr(formula))).isEqualTo(cheap);
  }

  @ParameterizedTest
  @EnumSource(
      value = Function.class,
      names = {"EXP", "LOG", "SIN", "COS", "TANH", "SIGMOID", "SOFTPLUS", "ERF", "POW"})
  void transcendentalFunctionsAreNotCheap(Function function) {
    Expr x = Expr.variable("x");
    Expr call = function.arity() == 1 ? x.apply(function) : x.pow(Expr.variable("y"));
    assertThat(Cost.isCheap(call)).isFalse();
    assertThat(Cost.flops(call)).isGreaterThanOrEqualTo(10);
  }
}
