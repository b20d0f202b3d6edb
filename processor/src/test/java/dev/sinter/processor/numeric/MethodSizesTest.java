package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HotSpot leaves large methods to the interpreter, so there must be none, however large a model.
 */
class MethodSizesTest {

  static List<ModelText> largeModels() {
    List<String> deep = new ArrayList<>();
    List<String> formulas = new ArrayList<>();
    List<String> wide = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String input = i == 0 ? "@Shape({7}) Tensor x" : "";
      deep.add("@Dense(%d) @Tanh Tensor layer%d(%s);".formatted(5 + i, i, input));
    }
    deep.add("@Dense(3) Tensor logits();");
    for (int i = 0; i < 60; i++) {
      String input = i == 0 ? "@Shape({9}) Tensor x" : "";
      String formula = i % 2 == 0 ? "sin(x) + 0.5 * x" : "x * sigmoid(1.5 * x) - exp(-x^2)";
      formulas.add("@Pointwise(\"%s\") Tensor node%d(%s);".formatted(formula, i, input));
    }
    formulas.add("@Dense(3) Tensor logits();");
    for (int i = 0; i < 30; i++) {
      String input = i == 0 ? "@Shape({7}) Tensor x" : "Tensor x";
      wide.add(
          "@Dense(%d) @Relu @MeanSquaredError(weight = %s) Tensor head%d(%s);"
              .formatted(1 + i, 1 + i / 10.0, i, input));
    }
    return Stream.of(
            ModelText.of("Deep", 6, "@SoftmaxCrossEntropy", deep.toArray(String[]::new)),
            ModelText.of("Formulas", 6, "@SoftmaxCrossEntropy", formulas.toArray(String[]::new))
                .withInputGradients(),
            ModelText.of("Heads", 6, "", wide.toArray(String[]::new)).withInputGradients())
        .map(ModelText::withHessian)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("largeModels")
  void areSmallInLargeModels(ModelText model) {
    CompiledModels models = CompiledModels.compile(List.of(Precision.values()), List.of(model));

    assertThat(models.classFiles()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(MethodSizes.over(MethodSizes.LIMIT, models.classFiles())).isEmpty();
    for (Precision precision : Precision.values()) {
      for (CodeForm form : CodeForm.values()) {
        Network network = models.create(model, precision, form, 1);
        new Samples(network.info(), 6, 1).stage(network, 0, 6);
        double before = network.trainStaged(6);
        for (int step = 0; step < 20; step++) {
          network.trainStaged(6);
        }
        assertThat(network.evaluateStaged(6)).isFinite().isLessThan(before);
        double[] vector = new double[network.info().numParameters()];
        Arrays.fill(vector, 1);
        network.hessianVectorProductStaged(6, vector, vector);
        assertThat(vector)
            .doesNotContain(Double.NaN)
            .satisfies(v -> assertThat(Arrays.stream(v).anyMatch(e -> e != 0)).isTrue());
      }
    }
  }

  @Test
  void areReadFromClassFiles() throws IOException {
    Map<String, Integer> sizes;
    try (InputStream in = MethodSizesTest.class.getResourceAsStream("MethodSizesTest.class")) {
      sizes = MethodSizes.of(in.readAllBytes());
    }
    assertThat(sizes).containsKey("areReadFromClassFiles()V");
    // aload_0, invokespecial Object.<init>, return
    assertThat(sizes).containsEntry("<init>()V", 5);
    assertThat(MethodSizes.over(5, Map.of())).isEmpty();
  }
}
