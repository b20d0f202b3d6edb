package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.sinter.processor.expr.FormulaException.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 + 2 * 3                    | 7
          (1 + 2) * 3                  | 9
          8 - 3 - 2                    | 3
          16 / 4 / 2                   | 2
          2 * 6 / 3                    | 4
          2 ^ 3 ^ 2                    | 512
          (2 ^ 3) ^ 2                  | 64
          -2 ^ 2                       | -4
          (-2) ^ 2                     | 4
          2 ^ -1                       | 0.5
          2 ^ -2 ^ 2                   | 0.0625
          -2 * -3                      | 6
          2 - -3                       | 5
          --2                          | 2
          +2 + +3                      | 5
          1e3 + 1.5E-1 + .5 + 2.       | 1002.65
          2*-x                         | -6
          pi                           | 3.141592653589793
          relu(-1) + relu(2)           | 2
          max(1, min(5, 3))            | 3
          pow(2, 10)                   | 1024
          select(x < 3, 1, 2)          | 2
          select(x <= 3, 1, 2)         | 1
          select(x>3,1,2)              | 2
          select(x >= 2 + 1, x * 2, 0) | 6
          abs(-4) + sqrt(9) + log(1)   | 7
          e                            | 2.718281828459045
          x > 2 ? 1 : 2                | 1
          x == 3 ? 1 : 2               | 1
          x != 3 ? 1 : 2               | 2
          x < 0 ? 1 : x < 5 ? 2 : 3    | 2
          x < 5 ? x < 0 ? 1 : 2 : 3    | 2
          1 + (x < 0 ? 1 : 2)          | 3
          x + 1 > 2 * x ? 1 : 2 + 3    | 5
          if (x > 2) 1 else 2          | 1
          if (x < 2) 1 else 2 + 3      | 5
          2 * if (x < 2) 1 else 2      | 4
          if (x < 0) 1 else if (x < 5) 2 else 3 | 2
          max(x > 2 ? 1 : 2, 0)        | 1
          select(x > 2, x < 5 ? 7 : 8, 9) | 7
          """)
  void bindsAsUsual(String formula, double expected) {
    assertThat(Evaluator.evaluate(expr(formula), Map.of("x", 3.0))).isEqualTo(expected);
  }

  @Test
  void keepsTheShapeThatWasWritten() {
    Expr x = Expr.variable("x");
    assertThat(expr("-x^2")).isEqualTo(x.pow(Expr.of(2)).negate());
    assertThat(expr("1 + x * 0")).isEqualTo(Expr.of(1).plus(x.times(Expr.of(0))));
    assertThat(expr("relu(x)")).isEqualTo(x.max(Expr.of(0)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Function.class,
      names = {"ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "NEGATE", "FLOOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void knowsEveryFunction(Function function) {
    String call = function.functionName() + (function.arity() == 1 ? "(x)" : "(x, y)");
    assertThat(expr(call))
        .isInstanceOfSatisfying(Call.class, c -> assertThat(c.function()).isEqualTo(function));
    assertThat(Vocabulary.PRIMITIVE.functionNames()).contains(function.functionName());
  }

  @Test
  void namesItsFunctions() {
    assertThat(Vocabulary.PRIMITIVE.functionNames())
        .containsExactlyInAnyOrder(
            "exp",
            "expm1",
            "log",
            "sqrt",
            "pow",
            "sin",
            "cos",
            "tanh",
            "sigmoid",
            "softplus",
            "relu",
            "erf",
            "min",
            "max",
            "abs",
            "select");
  }

  @Test
  void tellsWhereVariablesStandFirst() throws FormulaException {
    Formula formula = FormulaParser.parse("beta * x + exp(x_2) / beta");
    assertThat(formula.columns())
        .containsExactly(entry("beta", 1), entry("x", 8), entry("x_2", 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      quoteCharacter = '"',
      textBlock =
          """
          ""                      | SYNTAX           | 1  | ""     | the formula is empty
          "   "                   | SYNTAX           | 1  | ""     | the formula is empty
          x +                     | SYNTAX           | 4  | ""     | the formula ends where a value is expected
          x * / y                 | SYNTAX           | 5  | /      | '/' stands where a value is expected
          * x                     | SYNTAX           | 1  | *      | '*' stands where a value is expected
          ()                      | SYNTAX           | 2  | )      | ')' stands where a value is expected
          (x + 1                  | SYNTAX           | 1  | (      | this parenthesis is never closed
          2 * (x + (1 - x)        | SYNTAX           | 5  | (      | this parenthesis is never closed
          exp(x                   | SYNTAX           | 4  | (      | this parenthesis is never closed
          x + 1)                  | SYNTAX           | 6  | )      | this parenthesis was never opened
          x $ y                   | SYNTAX           | 3  | $      | '$' has no meaning in a formula
          x = y                   | SYNTAX           | 3  | =      | '=' has no meaning in a formula
          2x                      | SYNTAX           | 2  | x      | an operator is missing before 'x'
          x y                     | SYNTAX           | 3  | y      | an operator is missing before 'y'
          x (y)                   | UNKNOWN_FUNCTION | 1  | x      | unknown function 'x'
          (x) (y)                 | SYNTAX           | 5  | (      | an operator is missing before '('
          1.2.3                   | SYNTAX           | 4  | .3     | an operator is missing before '.3'
          1e                      | SYNTAX           | 1  | 1e     | '1e' is not a number
          x + .                   | SYNTAX           | 5  | .      | '.' is not a number
          1e999                   | SYNTAX           | 1  | 1e999  | the number 1e999 is too large
          x > 0                   | SYNTAX           | 3  | >      | a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or select(x > 0, a, b)
          1 + (x < 0)             | SYNTAX           | 8  | <      | a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or select(x > 0, a, b)
          exp(x > 0)              | SYNTAX           | 7  | >      | a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or select(x > 0, a, b)
          select(x > 0, 1, x < 2) | SYNTAX           | 20 | <      | a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or select(x > 0, a, b)
          select(x, 1, 2)         | SYNTAX           | 9  | ","    | the first argument of select is a comparison, as in select(x > 0, a, b)
          x < y < 3               | SYNTAX           | 7  | <      | a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or select(x > 0, a, b)
          x > 0 ? 1               | SYNTAX           | 10 | ""     | the ':' of '?' is missing here, as in x > 0 ? a : b
          x ? 1 : 2               | SYNTAX           | 3  | ?      | a choice is written x > 0 ? a : b
          if (x > 0) 1            | SYNTAX           | 13 | ""     | the 'else' of 'if' is missing here, as in if (x > 0) a else b
          if (x) 1 else 2         | SYNTAX           | 6  | )      | the condition of if is a comparison, as in if (x > 0) a else b
          x else 2                | SYNTAX           | 3  | else   | a choice is written if (x > 0) a else b
          else                    | SYNTAX           | 1  | else   | a choice is written if (x > 0) a else b
          select(x > 0, 1)        | WRONG_ARITY      | 1  | select | select takes 3 arguments, not 2
          select()                | WRONG_ARITY      | 1  | select | select takes 3 arguments, not 0
          x, y                    | SYNTAX           | 2  | ","    | a comma may stand only between the arguments of a function
          x + swish(x)            | UNKNOWN_FUNCTION | 5  | swish  | unknown function 'swish'
          Exp(x)                  | UNKNOWN_FUNCTION | 1  | Exp    | unknown function 'Exp'
          1 + exp()               | WRONG_ARITY      | 5  | exp    | exp takes 1 argument, not 0
          exp(x, y)               | WRONG_ARITY      | 1  | exp    | exp takes 1 argument, not 2
          max(x)                  | WRONG_ARITY      | 1  | max    | max takes 2 arguments, not 1
          relu(x, 0)              | WRONG_ARITY      | 1  | relu   | relu takes 1 argument, not 2
          exp(x,)                 | SYNTAX           | 7  | )      | ')' stands where a value is expected
          x * exp                 | SYNTAX           | 5  | exp    | exp is a function; write exp(...)
          """)
  void saysWhatIsWrongAndWhere(String formula, Kind kind, int column, String word, String message) {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse(formula))
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.column()).isEqualTo(column);
              assertThat(e.word()).isEqualTo(word);
              assertThat(e).hasMessage(message);
            });
  }

  @Test
  void pointsAtCharactersBeyondTheBasicPlane() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse("x + \uD83D\uDE00"))
        .satisfies(e -> assertThat(e.word()).isEqualTo("\uD83D\uDE00"));
  }

  @Test
  void refusesFormulasTooLongForTheStack() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse("(".repeat(100_000)))
        .withMessage("the formula has more than 500 words and signs");
  }

  @Test
  void readsAndDifferentiatesTheLongestFormulas() {
    for (String formula :
        new String[] {
          "(".repeat(249) + "x" + ")".repeat(249),
          "x" + " + exp(x * y)".repeat(70),
          "-".repeat(499) + "x",
          "x" + "^x".repeat(100),
          "sin(".repeat(120) + "x" + ")".repeat(120)
        }) {
      Expr expr = expr(formula);
      assertThat(Derivative.of(expr, "x").variables()).isSubsetOf("x", "y");
    }
  }
}
