package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.LinearFloat;
import dev.sinter.runtime.ProductDouble;
import dev.sinter.runtime.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NumericalGradientPrintoutTest {
  private static final Dataset DATA =
      Dataset.builder().input("x", 3, 2, 0, 1).values("y", 2, 0, 1).build();

  private static LinearDouble network() {
    LinearDouble network = LinearDouble.create(1);
    network.writeParameters(new double[] {1, 0, 0, 0, 0.5, 0, 1, 0});
    return network;
  }

  private static List<String> print(LinearDouble network, int most, double h) {
    List<String> lines = new ArrayList<>();
    NumericalGradientPrintout.of(network).most(most).h(h).print(DATA, lines::add);
    return lines;
  }

  /** y = (3, 0), errors (3, -1): gradients 3 x and -x. A quarter has exact sums. */
  @Test
  void movesOneParameterAfterAnother() {
    LinearDouble network = network();
    List<String> lines = print(network, 100, 0.25);
    assertThat(lines)
        .startsWith(
            "loss 5.0",
            "y.weight[0,0] + 0.25: loss 6.625, gradient (6.625 - 5.0) / 0.25 = 6.5, analytic 6.0",
            "y.weight[0,1] + 0.25: loss 5.0, gradient (5.0 - 5.0) / 0.25 = 0.0, analytic 0.0")
        .contains(
            "y.weight[1,0] + 0.25: loss 4.625, gradient (4.625 - 5.0) / 0.25 = -1.5, analytic -2.0",
            "y.bias[0] + 0.25: loss 5.78125, gradient (5.78125 - 5.0) / 0.25 = 3.125, analytic 3.0")
        .hasSize(9);
    double[] now = new double[8];
    network.readParameters(now);
    assertThat(now).containsExactly(1, 0, 0, 0, 0.5, 0, 1, 0);
    assertThat(network.step()).isZero();
  }

  @Test
  void comesNearToTheGradientWithASmallStep() {
    List<String> lines = print(network(), 2, 1e-4);
    assertThat(lines).hasSize(5);
    Pattern pattern = Pattern.compile(".* \\+ 0\\.0001: .* = (\\S+), analytic (\\S+)");
    for (String line : lines.subList(1, 5)) {
      Matcher matcher = pattern.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      double numeric = Double.parseDouble(matcher.group(1));
      assertThat(numeric).isCloseTo(Double.parseDouble(matcher.group(2)), within(1e-3));
    }
  }

  @Test
  void refusesBadInput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericalGradientPrintout.of(LinearFloat.create(1)))
        .withMessageContaining("compile the model with precision = DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericalGradientPrintout.of(ProductDouble.create()))
        .withMessageContaining("network: expected a loss");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericalGradientPrintout.of(network()).h(0))
        .withMessage("h: expected a positive number, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericalGradientPrintout.of(network()).most(0))
        .withMessage("elements: expected 1 or more, got 0");
  }
}
