package dev.sinter.processor.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sinter.Precision;
import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.TargetInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.train.Trainer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes given as an index, as a one-hot vector, and as probabilities. */
class ClassTargetsTest {
  private static final ModelText INDEX = model("Index", "@SoftmaxCrossEntropy");
  private static final ModelText PROBABILITIES =
      model("Probabilities", "@SoftmaxCrossEntropy(target = ClassTarget.PROBABILITIES)");

  private static final double[] WEIGHTS = {0.5, 2, 3};
  private static final ModelText WEIGHTED =
      model("Weighted", "@SoftmaxCrossEntropy(classWeights = {0.5, 2, 3})");

  private static CompiledModels models;

  private static ModelText model(String name, String loss) {
    return ModelText.of(name, 4, loss, "@Dense(3) Tensor z(@Shape({2}) Tensor x);");
  }

  @BeforeAll
  static void compile() {
    models =
        CompiledModels.compile(
            List.of(Precision.values()), List.of(INDEX, PROBABILITIES, WEIGHTED));
  }

  private static Network probabilities(Precision precision) {
    return models.create(PROBABILITIES, precision, CodeForm.PORTABLE, 3);
  }

  @ParameterizedTest
  @EnumSource
  void aLabelIsTheDistributionOfItsClass(Precision precision) {
    Dataset data =
        Dataset.builder()
            .input("x", 2, 1, 2, -1, 0.5f, 3, -2, 0.1f, 0.2f, -0.7f, 1)
            .labels("z", 3, 2, 0, 1, 1, 2)
            .build();
    Network byIndex = models.create(INDEX, precision, CodeForm.PORTABLE, 3);
    Network byLabel = probabilities(precision);
    Network byVector = probabilities(precision);
    Trainer.of(byIndex).epochs(3).run(data);
    Trainer.of(byLabel).epochs(3).run(data);
    Trainer.of(byVector).epochs(3).run(data.withLabelsAsOneHot(0));

    assertThat(byVector.parameter("z.weight")).containsExactly(byLabel.parameter("z.weight"));
    double tolerance = precision == Precision.DOUBLE ? 1e-14 : 1e-6;
    Closeness.check(
        "weight", byLabel.parameter("z.weight"), byIndex.parameter("z.weight"), tolerance);
    assertThat(byLabel.info().targets())
        .containsExactly(new TargetInfo("z", TargetInfo.Kind.DISTRIBUTION, List.of(3), 0));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoDistributionIsRefused(Precision precision) {
    Network network = probabilities(precision);
    network.stageTarget(0, 1, new double[] {0.5, 0.25, 0.25}, 0);
    network.stageTarget(0, 1, new float[] {1 / 3f, 1 / 3f, 1 / 3f}, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(0, 1, new double[] {0.5, 0.25, 0.5}, 0))
        .withMessage(
            "target z: expected probabilities whose sum is 1, got the sum 1.25 for sample 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(0, 2, new float[] {0.5f, 0, 0}, 0))
        .withMessage(
            "target z: expected probabilities whose sum is 1, got the sum 0.5 for sample 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageTarget(0, 0, new double[] {1.5, -0.5, 0}, 0))
        .withMessage("target z: expected probabilities from 0 to 1, got 1.5 for sample 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.stageLabel(0, 0, 3))
        .withMessage("labels of z: expected a label from 0 to 2, got 3 for sample 0");
  }

  @ParameterizedTest
  @EnumSource
  void theWeightedMeanIsThatOfTheRowsThatCount(Precision precision) {
    Network plain = models.create(INDEX, precision, CodeForm.PORTABLE, 3);
    Network weighted = models.create(WEIGHTED, precision, CodeForm.PORTABLE, 3);
    double[] x = {1, 2, -1, 0.5, 3, -2};
    int[] labels = {2, 0, 1};
    double losses = 0;
    double weights = 0;
    for (int row = 0; row < labels.length; row++) {
      plain.stageInput(0, 0, x, 2 * row);
      plain.stageLabel(0, 0, labels[row]);
      losses += WEIGHTS[labels[row]] * plain.evaluateStaged(1);
      weights += WEIGHTS[labels[row]];
      weighted.stageInput(0, row, x, 2 * row);
      weighted.stageLabel(0, row, labels[row]);
    }
    double tolerance = precision == Precision.DOUBLE ? 1e-14 : 1e-6;
    Closeness.check("loss", weighted.evaluateStaged(3), losses / weights, tolerance);
  }

  @Test
  void aDataSetOfTooManyClassesIsRefused() {
    Dataset data = Dataset.builder().input("x", 2, 1, 2).labels("z", 4, 3).build();
    Network network = probabilities(Precision.FLOAT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.of(network).epochs(1).run(data))
        .withMessage("target z: expected at most 3 classes, the data set has 4");
  }
}
