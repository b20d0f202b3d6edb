package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.processor.expr.Derivative;
import dev.sinter.processor.expr.Evaluator;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.op.Activation;
import dev.sinter.processor.op.Catalogue;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated activations in float over all exponents: finite, and what double arithmetic says. */
class ActivationExtremesTest {
  private static final double[] NUMBERS = numbers();

  private static final double LARGEST = Arrays.stream(NUMBERS).max().orElseThrow();

  private static final Map<String, ModelText> MODELS = new LinkedHashMap<>();

  private static CompiledModels models;

  private static double[] numbers() {
    List<Double> numbers = new ArrayList<>();
    for (int exponent = -44; exponent <= 38; exponent++) {
      for (double mantissa : new double[] {1, 1.9, 3.3}) {
        double size = Float.parseFloat(mantissa + "e" + exponent);
        numbers.add(size);
        numbers.add(-size);
      }
    }
    for (double x = -30; x < 30; x += 0.75) {
      numbers.add(x);
    }
    numbers.add(0.0);
    return numbers.stream().mapToDouble(x -> x).toArray();
  }

  @BeforeAll
  static void compile() {
    Catalogue.layers()
        .forEach(
            (name, layer) -> {
              if (layer instanceof Activation) {
                put(name, "@" + name);
              }
            });
    put("Prelu", "@Prelu");
    put("LearnedSwish", "@Swish(learned = true)");
    put("Softmax", "@Softmax");
    put("LogSoftmax", "@LogSoftmax");
    put("Maxout", "@Maxout(3)");
    models = CompiledModels.compile(List.of(Precision.FLOAT), new ArrayList<>(MODELS.values()));
  }

  private static void put(String name, String annotation) {
    MODELS.put(
        name,
        new ModelText(
            "Extreme" + name,
            "batch = 1, inputGradients = true",
            "",
            List.of(annotation + " @Output Tensor y(@Shape({" + NUMBERS.length + "}) Tensor x);")));
  }

  static List<Arguments> everyLayer() {
    List<Arguments> all = new ArrayList<>();
    new TreeSet<>(Catalogue.layers().keySet())
        .stream()
            .filter(name -> Catalogue.layers().get(name).isActivation() || name.contains("oftmax"))
            .filter(name -> !name.equals("Pointwise"))
            .forEach(name -> Arrays.stream(CodeForm.values()).forEach(f -> all.add(of(name, f))));
    Arrays.stream(CodeForm.values()).forEach(form -> all.add(of("LearnedSwish", form)));
    return all;
  }

  static List<Arguments> activations() {
    return everyLayer().stream()
        .filter(a -> Catalogue.layers().get(String.valueOf(a.get()[0])) instanceof Activation)
        .toList();
  }

  private static Arguments of(String name, CodeForm form) {
    return Arguments.of(name, form);
  }

  private static Network network(String name, CodeForm form) {
    Network network = models.create(MODELS.get(name), Precision.FLOAT, form, 0);
    network.stageInput(0, 0, NUMBERS, 0);
    return network;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyLayer")
  void isFiniteForEveryFloat(String name, CodeForm form) {
    Network network = network(name, form);

    network.predictStaged(1);
    double[] values = Samples.outputs(network, 1).get("y");
    network.inputGradientsStaged(1);
    double[] slopes = Samples.inputGradients(network, 1).get("x");

    assertThat(values).isNotEmpty();
    for (int i = 0; i < values.length; i++) {
      boolean fits =
          switch (name) {
            case "Selu" -> NUMBERS[i] * 1.06 <= Float.MAX_VALUE;
            case "LogSoftmax" -> NUMBERS[i] - LARGEST >= -Float.MAX_VALUE;
            default -> true;
          };
      assertThat(fits ? values[i] : 0).as("value at %s", NUMBERS[i]).isFinite();
    }
    assertThat(slopes).hasSameSizeAs(NUMBERS);
    for (int i = 0; i < slopes.length; i++) {
      assertThat(slopes[i]).as("slope at %s", NUMBERS[i]).isFinite();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("activations")
  void isWhatDoubleArithmeticSays(String name, CodeForm form) throws FormulaException {
    Network network = network(name, form);
    String call = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    Expr formula = FormulaParser.parse(call + "(x)", Catalogue.vocabulary()).expr();
    Expr derivative = Derivative.of(formula, "x");

    network.predictStaged(1);
    compare("value", formula, Samples.outputs(network, 1).get("y"));
    network.inputGradientsStaged(1);
    compare("slope", derivative, Samples.inputGradients(network, 1).get("x"));
  }

  private static void compare(String what, Expr expected, double[] actual) {
    for (int i = 0; i < actual.length; i++) {
      double value = Evaluator.evaluate(expected, Map.of("x", NUMBERS[i]));
      if (Math.abs(value) <= Float.MAX_VALUE) {
        assertThat(Math.abs(actual[i] - value))
            .as("%s at %s: %s, expected %s", what, NUMBERS[i], actual[i], value)
            .isLessThanOrEqualTo(Math.max(1e-5 * Math.abs(value), 1e-6));
      }
    }
  }
}
