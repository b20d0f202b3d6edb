package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.HessianCheck;
import dev.sinter.runtime.train.HessianReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hessian-vector products against differences of gradients: every operation, and random models in
 * all forms and precisions.
 */
class SecondDerivativesTest {
  private static final int GROUP = 25;

  private static final List<ModelText> OPERATIONS =
      OperationGradientsTest.trained().stream().map(ModelText::withHessian).toList();

  private static CompiledModels models;

  @BeforeAll
  static void compile() {
    models = CompiledModels.compile(List.of(Precision.DOUBLE), OPERATIONS);
  }

  static List<Arguments> everyOperationInEveryForm() {
    List<Arguments> all = new ArrayList<>();
    for (ModelText model : OPERATIONS) {
      for (CodeForm form : CodeForm.values()) {
        all.add(Arguments.of(model, form));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyOperationInEveryForm")
  void agreeWithDifferences(ModelText model, CodeForm form) {
    Network network = models.create(model, Precision.DOUBLE, form, 7);
    Samples.scatterParameters(network, 8);
    HessianReport report = HessianCheck.of(network).directions(3, 10).runOnRandomSamples(9);

    assertThat(report.passed()).as("%s\n%s", report, model.source(Precision.DOUBLE)).isTrue();
    assertThat(report.symmetry().checked()).isEqualTo(3);
    assertThat(report.entries()).hasSameSizeAs(network.info().parameters());
    // Not of every parameter: a hinge is linear in the last bias, so its second derivative is 0.
    assertThat(report.entries())
        .anySatisfy(entry -> assertThat(entry.largest()).isGreaterThan(1e-4));
  }

  @ParameterizedTest(name = "models from {0}")
  @ValueSource(longs = {3000, 3025})
  void ofRandomModels(long first) {
    List<ModelText> random =
        LongStream.range(first, first + GROUP)
            .mapToObj(RandomModel::of)
            .map(ModelText::withHessian)
            .toList();
    CompiledModels compiled = CompiledModels.compile(List.of(Precision.values()), random);
    List<String> failures = new ArrayList<>();
    int vacuous = 0;
    for (ModelText model : random) {
      try {
        vacuous += check(compiled, model) ? 1 : 0;
      } catch (AssertionError | RuntimeException failure) {
        failures.add(failure + "\n" + model.source(Precision.DOUBLE));
      }
    }
    assertThat(failures).isEmpty();
    assertThat(MethodSizes.over(MethodSizes.LIMIT, compiled.classFiles())).isEmpty();
    assertThat(vacuous).isLessThan(GROUP / 5);
  }

  /** Derivatives of long formulas are longer, but no method is too large for the JIT. */
  @Test
  void ofLongFormulas() {
    String rational =
        "x^7 / (1 + x^2)^3 + (x^5 - 2 * x) / (2 + x^4)^2 - max(x, 0.1 * x) / (1 + abs(x))"
            + " + sqrt(1 + x^2 + x^4 / (3 + x^2)) / (1 + (x - 0.3)^2 + (x + 0.7)^4)"
            + " + (x^3 - x + 1) / ((1 + (x - 1)^2) * (1 + (x + 1)^2) * (1 + (2 * x - 1)^2))";
    String functions =
        "tanh(x * a) * exp(-(x - a)^2) / (1 + softplus(x + 2 * a)^2) + sin(x * a^2) * cos(a)"
            + " + log(1 + x^2 * a^2) * sigmoid(x - a) / (1 + sqrt(1 + x^2 + a^2))"
            + " + pow(1 + x^2, 0.3) * erf(a * x) - a^3 * x / (1 + abs(a) + x^2)";
    ModelText model =
        ModelText.of(
                "LongFormulas",
                5,
                "@MeanSquaredError",
                "@Dense(9) @Pointwise(\"" + rational + "\") Tensor a(@Shape({3}) Tensor in);",
                "@Dense(9) @Tanh Tensor x(Tensor in);",
                "@Pointwise(\"" + functions + "\") Tensor both(Tensor a, Tensor x);",
                "@Dense(2) Tensor y();")
            .withHessian();
    CompiledModels compiled = CompiledModels.compile(List.of(Precision.values()), List.of(model));

    assertThat(check(compiled, model)).isFalse();
    assertThat(MethodSizes.over(MethodSizes.LIMIT, compiled.classFiles())).isEmpty();
  }

  /** Checks one model in all forms; returns whether its second derivatives are all zero. */
  private static boolean check(CompiledModels compiled, ModelText model) {
    long seed = model.name().hashCode();
    Network reference = create(compiled, model, Precision.DOUBLE, CodeForm.PORTABLE, seed);
    int size = reference.info().numParameters();
    int batch = reference.info().batchSize();
    Samples samples = new Samples(reference.info(), batch, seed);
    Random random = new Random(seed);
    double[] direction = random.doubles(size, -1, 1).map(x -> (float) x).toArray();
    double[] expected = product(reference, samples, batch, direction);
    boolean vacuous = Arrays.stream(expected).allMatch(x -> x == 0);
    for (CodeForm form : CodeForm.values()) {
      Network exact = create(compiled, model, Precision.DOUBLE, form, seed);
      HessianReport report =
          HessianCheck.of(exact).directions(2, seed).runOnRandomSamples(seed + 2);
      if (!report.passed()) {
        throw new AssertionError(form + ": " + report);
      }
      Closeness.check(form + " double", product(exact, samples, batch, direction), expected, 1e-9);
      Network coarse = create(compiled, model, Precision.FLOAT, form, seed);
      Closeness.check(form + " float", product(coarse, samples, batch, direction), expected, 1e-3);
    }
    return vacuous;
  }

  private static Network create(
      CompiledModels compiled, ModelText model, Precision precision, CodeForm form, long seed) {
    Network network = compiled.create(model, precision, form, seed);
    Samples.scatterParameters(network, seed + 1);
    return network;
  }

  private static double[] product(Network network, Samples samples, int rows, double[] direction) {
    samples.stage(network, 0, rows);
    double[] product = new double[direction.length];
    network.hessianVectorProductStaged(rows, direction, product);
    return product;
  }
}
