package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.LinearFloat;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.TwoHeadedDouble;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.random.Shuffle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  /** y = (x0 - x1, 2 x2 + 1), for 3 inputs and 2 outputs. */
  private static Dataset linear(int size) {
    Dataset points = Synthetic.linearRegression(size, new double[] {1, 1, 1}, 0, 0, 11);
    float[] y = new float[2 * size];
    for (int i = 0; i < size; i++) {
      y[2 * i] = points.input(0, i, 0) - points.input(0, i, 1);
      y[2 * i + 1] = 2 * points.input(0, i, 2) + 1;
    }
    return Dataset.builder().input("x", 3, points.input(0)).values("y", 2, y).build();
  }

  @Test
  void trainsARegression() {
    Dataset data = linear(50);
    for (Network network : List.of(LinearFloat.create(1), LinearDouble.create(1))) {
      History history = Trainer.of(network).epochs(30).validation(data).run(data);
      assertThat(history.end()).isEqualTo(History.End.FINISHED);
      assertThat(history.epochs()).hasSize(30);
      assertThat(history.epochs().get(29).number()).isEqualTo(29);
      assertThat(history.last().steps()).isEqualTo(13);
      assertThat(history.last().loss()).isLessThan(history.epochs().get(0).loss() / 1000);
      assertThat(history.last().validationLoss()).hasValueCloseTo(0.0, within(1e-4));
      assertThat(history.last().accuracy()).isEmpty();
      assertThat(history.last().validationAccuracy()).isEmpty();
      assertThat(history.last().learningRate()).isEqualTo(network.learningRate(30 * 13 - 1));
      assertThat(history.last().seconds()).isPositive();
      assertThat(network.parameter("y.weight"))
          .containsExactly(new double[] {1, -1, 0, 0, 0, 2}, within(0.01));
    }
  }

  @Test
  void trainsAClassifier() {
    Split split = Synthetic.blobs(310, 3, 1, 5).stratifiedSplit(0.8, 0, 1);
    SoftmaxFloat network = SoftmaxFloat.create(16, 2, 3, 0.05, 42);
    History history =
        Trainer.of(network)
            .epochs(10)
            .validation(split.test())
            .trainingAccuracy(true)
            .run(split.train());
    assertThat(history.last().accuracy().orElseThrow()).isGreaterThan(0.97);
    assertThat(history.last().validationAccuracy().orElseThrow()).isGreaterThan(0.95);
    assertThat(history.last().validationLoss().orElseThrow()).isLessThan(0.1);
    Evaluation evaluation = Evaluation.of(network, split.test());
    assertThat(evaluation.accuracy()).isEqualTo(history.last().validationAccuracy());
    assertThat(evaluation.predictedLabels(0)).hasSize(split.test().size());
    assertThat(evaluation.output(0)).hasSize(3 * split.test().size());
  }

  @Test
  void measuresAccuracyWithoutValidation() {
    Dataset data = Synthetic.blobs(40, 3, 1, 5);
    History history = Trainer.of(SoftmaxFloat.create(16, 2, 3, 0.05, 42)).run(data);
    assertThat(history.epochs()).hasSize(1);
    assertThat(history.last().accuracy()).isPresent();
    assertThat(history.last().validationLoss()).isEmpty();
  }

  /** An epoch is the steps that one would take by hand, the last one partial. */
  @Test
  void takesTheStepsOfTheSeed() {
    Dataset data = linear(10);
    LinearFloat trained = LinearFloat.create(7);
    History history = Trainer.of(trained).epochs(2).run(data);
    LinearFloat byHand = LinearFloat.create(7);
    float[] x = data.input(0);
    float[] y = data.values(0);
    double sum = 0;
    for (int epoch = 0; epoch < 2; epoch++) {
      sum = 0;
      int[] order = new int[10];
      Shuffle.permutation(order, 7, epoch);
      for (int from = 0; from < 10; from += 4) {
        int rows = Math.min(4, 10 - from);
        for (int row = 0; row < rows; row++) {
          byHand.stageInput(0, row, x, 3 * order[from + row]);
          byHand.stageTarget(0, row, y, 2 * order[from + row]);
        }
        sum += rows * byHand.trainStaged(rows);
      }
    }
    assertThat(trained.parameter("y.weight")).isEqualTo(byHand.parameter("y.weight"));
    assertThat(history.last().loss()).isCloseTo(sum / 10, within(1e-12));
  }

  @Test
  void keepsTheOrderIfAsked() {
    Dataset data = linear(8);
    LinearFloat trained = LinearFloat.create(7);
    Trainer.of(trained).shuffle(false).run(data);
    LinearFloat byHand = LinearFloat.create(7);
    byHand.trainStep(data.range(0, 4).input(0), data.range(0, 4).values(0));
    byHand.trainStep(data.range(4, 8).input(0), data.range(4, 8).values(0));
    assertThat(trained.parameter("y.weight")).isEqualTo(byHand.parameter("y.weight"));
  }

  @Test
  void goesOnFromTheMiddleOfAnEpoch(@TempDir Path folder) throws IOException {
    Dataset data = linear(22);
    LinearFloat whole = LinearFloat.create(3);
    Trainer.of(whole).epochs(4).run(data);

    Path file = folder.resolve("checkpoint.safetensors");
    LinearFloat stopped = LinearFloat.create(3);
    History first = Trainer.of(stopped).epochs(4).listener(new StopAfter(8)).run(data);
    assertThat(first.end()).isEqualTo(History.End.STOPPED);
    assertThat(first.epochs()).hasSize(1);
    assertThat(stopped.step()).isEqualTo(8);
    stopped.saveCheckpoint(file);

    LinearFloat resumed = LinearFloat.create(77);
    resumed.loadCheckpoint(file);
    History second = Trainer.of(resumed).epochs(3).run(data);
    assertThat(second.epochs()).extracting(History.Epoch::number).containsExactly(1L, 2L, 3L);
    assertThat(second.epochs()).extracting(History.Epoch::steps).containsExactly(4, 6, 6);
    assertThat(resumed.step()).isEqualTo(whole.step());
    assertThat(resumed.parameter("y.weight")).isEqualTo(whole.parameter("y.weight"));
  }

  /** Stops once the network has taken so many steps. */
  private record StopAfter(long steps) implements TrainingListener {
    @Override
    public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
      return network.step() == steps ? Next.STOP : Next.CONTINUE;
    }
  }

  @Test
  void tellsListeners() {
    List<String> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochStarted(Network network, long epoch, int steps) {
            told.add("start " + epoch + " of " + steps);
          }

          @Override
          public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
            told.add("step " + epoch + "." + stepOfEpoch + " " + network.step());
            assertThat(loss).isPositive();
            return Next.CONTINUE;
          }

          @Override
          public Next epochEnded(Network network, History.Epoch epoch) {
            told.add("end " + epoch.number());
            return epoch.number() == 1 ? Next.STOP : Next.CONTINUE;
          }
        };
    History history = Trainer.of(LinearFloat.create(1)).epochs(9).listener(listener).run(linear(8));
    assertThat(told)
        .containsExactly(
            "start 0 of 2",
            "step 0.0 1",
            "step 0.1 2",
            "end 0",
            "start 1 of 2",
            "step 1.0 3",
            "step 1.1 4",
            "end 1");
    assertThat(history.end()).isEqualTo(History.End.STOPPED);
    assertThat(history.epochs()).hasSize(2);
  }

  /** Not of the step that comes next, for which a listener changes the scale. */
  @Test
  void notesTheRateOfTheLastStep() {
    LinearFloat network = LinearFloat.create(1);
    TrainingListener halve =
        new TrainingListener() {
          @Override
          public Next stepEnded(Network trained, long epoch, int stepOfEpoch, double loss) {
            trained.setLearningRateScale(trained.learningRateScale() / 2);
            return Next.CONTINUE;
          }
        };
    History history = Trainer.of(network).listener(halve).run(linear(8));
    assertThat(history.last().learningRate()).isEqualTo(0.5 * network.learningRate(1));
  }

  @Test
  void stopsWhenInterrupted() {
    LinearFloat network = LinearFloat.create(1);
    TrainingListener interrupt =
        new TrainingListener() {
          @Override
          public Next stepEnded(Network trained, long epoch, int stepOfEpoch, double loss) {
            if (trained.step() == 3) {
              Thread.currentThread().interrupt();
            }
            return Next.CONTINUE;
          }
        };
    History history = Trainer.of(network).epochs(9).listener(interrupt).run(linear(8));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(history.end()).isEqualTo(History.End.INTERRUPTED);
    assertThat(network.step()).isEqualTo(3);
  }

  @Test
  void saysWhenTheLossDiverges() {
    Dataset data = linear(8);
    LinearFloat network = LinearFloat.create(1);
    network.setParameter("y.bias", new double[] {1e30, 0});
    double[] weight = network.parameter("y.weight");
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> Trainer.of(network).run(data))
        .withMessageContaining("the loss became Infinity at step 0, learning rate 0.1")
        .withMessageContaining("the learning rate is too high")
        .satisfies(
            e -> {
              assertThat(e.step()).isZero();
              assertThat(e.loss()).isInfinite();
              assertThat(e.learningRate()).isEqualTo(0.1);
            });
    assertThat(network.parameter("y.weight")).isEqualTo(weight);
    assertThat(network.step()).isZero();
  }

  /** Two inputs and two targets, labels and probabilities; names in another order. */
  @Test
  void bindsByName() {
    int size = 23;
    float[] a = new float[2 * size];
    float[] b = new float[3 * size];
    int[] z = new int[size];
    int[] s = new int[size];
    for (int i = 0; i < size; i++) {
      z[i] = i % 3;
      s[i] = i % 2;
      b[3 * i + z[i]] = 3;
      a[2 * i + s[i]] = 3;
    }
    Dataset data =
        Dataset.builder()
            .input("b", 3, b)
            .input("a", 2, a)
            .labels("s", 2, s)
            .labels("z", 3, z)
            .build();
    TwoHeadedDouble network = TwoHeadedDouble.create(1);
    History history = Trainer.of(network).epochs(60).run(data);
    assertThat(history.last().loss()).isLessThan(history.epochs().get(0).loss());
    Evaluation evaluation = Evaluation.of(network, data);
    assertThat(evaluation.accuracy(0).orElseThrow()).isGreaterThan(0.9);
    assertThat(evaluation.accuracy(1)).isPresent();
    assertThat(evaluation.accuracy()).isEqualTo(evaluation.accuracy(0));
    assertThat(evaluation.predictedLabels(1)).hasSize(size).containsOnly(0, 1);
  }

  @Test
  void refusesDataThatDoesNotFit() {
    LinearFloat linear = LinearFloat.create(1);
    assertRefused(linear, Synthetic.xor(), "input x: expected 3 elements per sample");
    assertRefused(
        linear,
        Dataset.builder().input("x", 3, 1, 2, 3).labels("y", 2, 1).build(),
        "target y: expected 2 values per sample, the data set has labels");
    assertRefused(
        linear,
        Dataset.builder().input("x", 3, 1, 2, 3).values("y", 1, 1).build(),
        "target y: expected 2 values per sample, the data set has 1");
    assertRefused(
        linear,
        Dataset.builder().input("x", 3, 1, 2, 3).build(),
        "targets: the network has [y], the data set has []");
    assertRefused(linear, linear(3).subset(), "data: expected samples, got none");
    SoftmaxFloat softmax = SoftmaxFloat.create(2, 2, 2, 0.1, 1);
    assertRefused(
        softmax, Synthetic.blobs(9, 3, 1, 1), "expected at most 2 classes, the data set has 3");
    assertRefused(
        softmax,
        Synthetic.xor().withLabelsAsValues(0),
        "target logits: expected class labels, the data set has values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.of(softmax).epochs(-1))
        .withMessage("epochs: expected 0 or more, got -1");
    assertThat(Trainer.of(softmax).epochs(0).run(Synthetic.xor()).epochs()).isEmpty();
  }

  private static void assertRefused(Network network, Dataset data, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.of(network).run(data))
        .withMessageContaining(problem);
  }
}
