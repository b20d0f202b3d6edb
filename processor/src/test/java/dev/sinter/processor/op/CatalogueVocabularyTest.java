package dev.sinter.processor.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.expr.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that users' formulas are made of. */
class CatalogueVocabularyTest {
  private static final Vocabulary VOCABULARY = Catalogue.vocabulary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity(x)          | -2
          abs(x)               | 2
          relu(x)              | 0
          relu6(-4 * x)        | 6
          leakyRelu(x)         | -0.02
          leakyRelu(x, 0.5)    | -1
          leakyRelu(x, 2 * -x) | -8
          softsign(x)          | -0.6666666666666666
          hardSigmoid(x / 2)   | 0.33333333333333337
          hardSwish(x + 1)     | -0.33333333333333337
          elu(x - x, 3)        | 0
          softplus(1000 * x)   | 0
          softplus(-1e9 * x, 4) | 2e9
          """)
  void holdsTheActivations(String formula, double expected) throws FormulaException {
    assertThat(value(formula, VOCABULARY, Map.of("x", -2.0))).isEqualTo(expected);
  }

  @Test
  void optionsAreNoMoreThanTheAnnotationHas() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse("leakyRelu(x, 1, 2)", VOCABULARY))
        .withMessage("leakyRelu takes 1 or 2 arguments, not 3");
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse("mish(x, 1)", VOCABULARY))
        .withMessage("mish takes 1 argument, not 2");
  }

  @Test
  void valuesMayHaveTheNamesOfConstantsAndFunctions() throws FormulaException {
    Vocabulary named = VOCABULARY.withVariables(List.of("e", "tanh"));
    Map<String, Double> values = Map.of("e", 2.0, "tanh", 0.0);
    assertThat(value("e + tanh + tanh(tanh)", named, values)).isEqualTo(2);
    assertThat(value("e", VOCABULARY, Map.of())).isEqualTo(Math.E);
  }

  @Test
  void formulasThatGrowByLeapsAreRefused() {
    String formula = "mish(".repeat(100) + "x" + ")".repeat(100);
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(
            () -> FormulaParser.parse("swish(".repeat(100) + "x" + ")".repeat(100), VOCABULARY))
        .withMessage("the formula written out has more than 2000 operations and operands");
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> FormulaParser.parse(formula, VOCABULARY))
        .withMessage("the formula written out has more than 2000 operations and operands");
  }

  private static double value(String formula, Vocabulary vocabulary, Map<String, Double> values)
      throws FormulaException {
    return Evaluator.evaluate(FormulaParser.parse(formula, vocabulary).expr(), values);
  }
}
