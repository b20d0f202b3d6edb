package dev.sinter.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against scikit-learn. */
class GoldenMetricsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static JsonNode golden;
  private static ConfusionMatrix matrix;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            GoldenMetricsTest.class.getResourceAsStream("/golden/metrics.json"))) {
      golden = new ObjectMapper().readTree(stream);
    }
    matrix =
        ConfusionMatrix.of(
            integers("true"), integers("predicted"), golden.required("classes").asInt());
  }

  private static int[] integers(String name) {
    JsonNode array = golden.required(name);
    return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
  }

  private static double[] numbers(String name) {
    JsonNode array = golden.required(name);
    return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
  }

  @Test
  void confusionMatrix() {
    JsonNode rows = golden.required("confusion");
    assertThat(rows.size()).isEqualTo(4);
    for (int label = 0; label < 4; label++) {
      for (int prediction = 0; prediction < 4; prediction++) {
        assertThat(matrix.count(label, prediction))
            .isEqualTo(rows.get(label).get(prediction).asInt());
      }
    }
  }

  @Test
  void metricsOfAllClasses() {
    double accuracy = golden.required("accuracy").asDouble();
    assertThat(Accuracy.of(integers("true"), integers("predicted"))).isCloseTo(accuracy, CLOSE);
    assertThat(matrix.accuracy()).isCloseTo(accuracy, CLOSE);
    assertThat(matrix.balancedAccuracy())
        .isCloseTo(golden.required("balanced_accuracy").asDouble(), CLOSE);
    assertThat(matrix.matthews()).isCloseTo(golden.required("matthews").asDouble(), CLOSE);
  }

  @Test
  void metricsOfEachClass() {
    JsonNode classes = golden.required("per_class");
    for (int label = 0; label < 4; label++) {
      assertThat(matrix.precision(label))
          .isCloseTo(classes.required("precision").get(label).asDouble(), CLOSE);
      assertThat(matrix.recall(label))
          .isCloseTo(classes.required("recall").get(label).asDouble(), CLOSE);
      assertThat(matrix.f1(label)).isCloseTo(classes.required("f1").get(label).asDouble(), CLOSE);
      assertThat(matrix.samples(label)).isEqualTo(classes.required("support").get(label).asInt());
    }
  }

  @ParameterizedTest
  @EnumSource
  void averages(Average average) {
    JsonNode expected = golden.required(average.name().toLowerCase(Locale.ROOT));
    assertThat(matrix.precision(average))
        .isCloseTo(expected.required("precision").asDouble(), CLOSE);
    assertThat(matrix.recall(average)).isCloseTo(expected.required("recall").asDouble(), CLOSE);
    assertThat(matrix.f1(average)).isCloseTo(expected.required("f1").asDouble(), CLOSE);
  }

  @Test
  void curves() {
    int[] labels = integers("binary_true");
    double[] scores = numbers("binary_score");
    assertThat(RocCurve.of(labels, scores).area())
        .isCloseTo(golden.required("roc_auc").asDouble(), CLOSE);
    assertThat(PrecisionRecallCurve.of(labels, scores).averagePrecision())
        .isCloseTo(golden.required("average_precision").asDouble(), CLOSE);
  }
}
