package dev.sinter.processor.expr;

import static dev.sinter.processor.expr.Formulas.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas of the usual activations against PyTorch's values and gradients in float64. */
class GoldenActivationsTest {
  private static final double RELATIVE = 1e-9;

  /** What is left of 1 where values cancel against it, as in 1 - tanh(x)^2 for large x. */
  private static final double ABSOLUTE = 1e-14;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity        | x
          sigmoid         | sigmoid(x)
          sigmoid         | 1 / (1 + exp(-x))
          tanh            | tanh(x)
          relu            | relu(x)
          relu            | max(0, x)
          leaky_relu(0.01) | select(x > 0, x, 0.01 * x)
          abs             | abs(x)
          elu(1)          | select(x > 0, x, exp(x) - 1)
          celu(1.5)       | select(x > 0, x, 1.5 * (exp(x / 1.5) - 1))
          softplus        | softplus(x)
          softplus        | log(1 + exp(x))
          softsign        | x / (1 + abs(x))
          swish(beta=1)   | x * sigmoid(x)
          swish(beta=1.7) | x * sigmoid(1.7 * x)
          mish            | x * tanh(softplus(x))
          gelu            | 0.5 * x * (1 + erf(x / sqrt(2)))
          gelu_tanh       | 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))
          relu6           | min(max(x, 0), 6)
          log_sigmoid     | log(sigmoid(x))
          """)
  void agreeWithPyTorch(String name, String formula) throws IOException {
    Optional<Path> file = find("shared/golden/activations.json");
    assumeTrue(file.isPresent(), "shared/golden/activations.json is not there");
    JsonNode golden = new ObjectMapper().readTree(Files.readString(file.get()));
    JsonNode function = golden.path("functions").path(name);
    Expr value = Simplifier.simplify(expr(formula));
    Expr derivative = Derivative.of(expr(formula), "x");
    assertThat(golden.path("x").size()).isPositive();
    for (int i = 0; i < golden.path("x").size(); i++) {
      Map<String, Double> at = Map.of("x", golden.path("x").get(i).asDouble());
      compare(Evaluator.evaluate(value, at), function.path("y").get(i), formula, at);
      compare(Evaluator.evaluate(derivative, at), function.path("dydx").get(i), formula + " '", at);
    }
  }

  private static void compare(
      double actual, JsonNode expected, String what, Map<String, Double> at) {
    double value = expected.asDouble();
    assertThat(actual)
        .as("%s at %s", what, at)
        .isCloseTo(value, within(Math.max(RELATIVE * Math.abs(value), ABSOLUTE)));
  }

  private static Optional<Path> find(String name) {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
