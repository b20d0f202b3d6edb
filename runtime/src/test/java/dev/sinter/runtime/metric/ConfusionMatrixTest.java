package dev.sinter.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfusionMatrixTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Class 2 has samples and is never predicted, 3 is predicted and has none, 4 is neither. */
  private static final ConfusionMatrix GAPS =
      ConfusionMatrix.of(new int[] {0, 0, 1, 1, 2, 1}, new int[] {0, 1, 1, 1, 0, 3}, 5);

  @Test
  void zeroIsTheRuleUnlessAnotherIsAskedFor() {
    assertThat(GAPS.zeroDivision()).isEqualTo(ZeroDivision.ZERO);
    assertThat(GAPS.with(ZeroDivision.NAN).zeroDivision()).isEqualTo(ZeroDivision.NAN);
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoValueFollowsTheRule(ZeroDivision rule) {
    ConfusionMatrix matrix = GAPS.with(rule);
    assertThat(matrix.precision(2)).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.recall(2)).isZero();
    assertThat(matrix.f1(2)).isZero();
    assertThat(matrix.precision(3)).isZero();
    assertThat(matrix.recall(3)).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.f1(3)).isZero();
    assertThat(matrix.precision(4)).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.recall(4)).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.f1(4)).isEqualTo(Double.valueOf(rule.value()));
  }

  /** The numbers are scikit-learn's for labels=range(5). */
  @Test
  void meansOverEmptyClasses() {
    double half = 0.5;
    double third = 2.0 / 3;
    assertThat(GAPS.precision(Average.MACRO)).isCloseTo((half + third) / 5, CLOSE);
    assertThat(GAPS.recall(Average.MACRO)).isCloseTo((half + third) / 5, CLOSE);
    assertThat(GAPS.f1(Average.MACRO)).isCloseTo((half + third) / 5, CLOSE);
    assertThat(GAPS.precision(Average.WEIGHTED)).isCloseTo((2 * half + 3 * third) / 6, CLOSE);

    ConfusionMatrix ones = GAPS.with(ZeroDivision.ONE);
    assertThat(ones.precision(Average.MACRO)).isCloseTo((half + third + 2) / 5, CLOSE);
    assertThat(ones.recall(Average.MACRO)).isCloseTo((half + third + 2) / 5, CLOSE);
    assertThat(ones.f1(Average.MACRO)).isCloseTo((half + third + 1) / 5, CLOSE);
    assertThat(ones.precision(Average.WEIGHTED)).isCloseTo((2 * half + 3 * third + 1) / 6, CLOSE);

    ConfusionMatrix undefined = GAPS.with(ZeroDivision.NAN);
    assertThat(undefined.precision(Average.MACRO)).isCloseTo((half + third) / 3, CLOSE);
    assertThat(undefined.recall(Average.MACRO)).isCloseTo((half + third) / 3, CLOSE);
    assertThat(undefined.f1(Average.MACRO)).isCloseTo((half + third) / 4, CLOSE);
    assertThat(undefined.precision(Average.WEIGHTED)).isCloseTo((2 * half + 3 * third) / 5, CLOSE);
  }

  @ParameterizedTest
  @EnumSource
  void balancedAccuracyLeavesOutClassesWithoutSamples(ZeroDivision rule) {
    assertThat(GAPS.with(rule).balancedAccuracy()).isCloseTo((0.5 + 2.0 / 3) / 3, CLOSE);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyMatrixFollowsTheRule(ZeroDivision rule) {
    ConfusionMatrix matrix = ConfusionMatrix.of(new int[0], new int[0], 3).with(rule);
    assertThat(matrix.total()).isZero();
    assertThat(matrix.accuracy()).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.balancedAccuracy()).isEqualTo(Double.valueOf(rule.value()));
    assertThat(matrix.matthews()).isEqualTo(Double.valueOf(rule.value()));
    for (Average average : Average.values()) {
      assertThat(matrix.f1(average)).isEqualTo(Double.valueOf(rule.value()));
    }
  }

  @Test
  void perfect() {
    int[] labels = {0, 1, 2, 2, 1};
    ConfusionMatrix matrix = ConfusionMatrix.of(labels, labels, 3);
    assertThat(matrix.accuracy()).isEqualTo(1);
    assertThat(matrix.balancedAccuracy()).isEqualTo(1);
    assertThat(matrix.matthews()).isEqualTo(1);
    for (Average average : Average.values()) {
      assertThat(matrix.precision(average)).isEqualTo(1);
      assertThat(matrix.recall(average)).isEqualTo(1);
      assertThat(matrix.f1(average)).isEqualTo(1);
    }
  }

  @Test
  void allWrong() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0}, 2);
    assertThat(matrix.accuracy()).isZero();
    assertThat(matrix.balancedAccuracy()).isZero();
    assertThat(matrix.f1(Average.MACRO)).isZero();
    assertThat(matrix.matthews()).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void matthewsKnowsNothingOfConstantPredictions(ZeroDivision rule) {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(new int[] {0, 1, 2, 1}, new int[] {1, 1, 1, 1}, 3).with(rule);
    assertThat(matrix.matthews()).isEqualTo(Double.valueOf(rule.value()));
  }

  @Test
  void oneClass() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0}, new int[] {0, 0}, 1);
    assertThat(matrix.accuracy()).isEqualTo(1);
    assertThat(matrix.f1(0)).isEqualTo(1);
    assertThat(matrix.matthews()).isZero();
  }

  @Test
  void refusesNoClasses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(new int[0], new int[0], 0))
        .withMessage("classes: expected 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(new int[] {-1}, new int[] {0}, 2))
        .withMessage("labels: expected 0 to 1, got -1 at 0");
  }

  @Test
  void aClassWithoutSamplesHasNoRecallInTheTable() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0}, new int[] {1}, List.of("a", "b"));
    assertThat(matrix.toString()).containsPattern("b \\| . . \\| +-\n");
  }

  @Test
  void report() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(
            new int[] {0, 0, 1, 1, 1, 2},
            new int[] {0, 1, 1, 1, 0, 1},
            List.of("cat", "dog", "mouse"));
    assertThat(ClassificationReport.of(matrix))
        .hasToString(
            """
                               precision     recall         F1    samples
                          cat      0.500      0.500      0.500          2
                          dog      0.500      0.667      0.571          3
                        mouse      0.000      0.000      0.000          1
            -------------------------------------------------------------
                macro average      0.333      0.389      0.357          6
             weighted average      0.417      0.500      0.452          6
                     accuracy      0.500
            balanced accuracy      0.389
                     Matthews      0.107
            """);
  }

  @Test
  void reportWithoutAValue() {
    String report = ClassificationReport.of(GAPS.with(ZeroDivision.NAN)).toString();
    assertThat(report.lines().toList().get(5))
        .isEqualTo("                4          -          -          -          0");
  }
}
