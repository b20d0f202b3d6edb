package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.metric.Accuracy;
import dev.sinter.runtime.metric.Regression;
import dev.sinter.runtime.train.Evaluation;
import dev.sinter.runtime.train.Trainer;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every model learns what it is there for, in the epochs and with the seed of the command line. */
class TrainingTest {
  private static final long SEED = 42;

  @ParameterizedTest
  @CsvSource({
    "logistic-regression, 0.93",
    "softmax-classifier, 0.93",
    "perceptron, 0.96",
    "dropout-net, 0.96",
    "xor, 1",
    "own-activation, 0.97",
    "two-inputs, 0.94",
  })
  void classifiesSamplesItHasNotSeen(String name, double accuracy) throws IOException {
    Example example = find(name);
    Split split = example.data().load(null, SEED);
    Network network = train(example, split);

    Evaluation evaluation = Evaluation.of(network, split.test());

    assertThat(evaluation.accuracy()).isPresent();
    assertThat(evaluation.accuracy().getAsDouble()).isGreaterThanOrEqualTo(accuracy);
  }

  @Test
  void linearRegressionFindsTheLine() throws IOException {
    Example example = find("linear-regression");
    Network network = train(example, example.data().load(null, SEED));

    assertThat(network.parameter("y.weight")[0]).isBetween(1.95, 2.05);
    assertThat(network.parameter("y.bias")[0]).isBetween(0.97, 1.03);
  }

  @Test
  void polynomialRegressionFindsTheCurve() throws IOException {
    Example example = find("polynomial-regression");
    Split split = example.data().load(null, SEED);
    Network network = train(example, split);

    double[] predicted = Evaluation.of(network, split.test()).output(0);
    // The noise alone takes a tenth of the variance.
    assertThat(Regression.rSquared(doubles(split.test().values(0)), predicted)).isGreaterThan(0.85);
    double[] weight = network.parameter("y.weight");
    assertThat(weight[0]).isBetween(-1.15, -0.85);
    assertThat(weight[1]).isBetween(0.15, 0.35);
    assertThat(weight[2]).isBetween(1.8, 2.2);
    assertThat(network.parameter("y.bias")[0]).isBetween(0.45, 0.55);
  }

  @Test
  void twoOutputsLearnBothOfThem() throws IOException {
    Example example = find("two-outputs");
    Split split = example.data().load(null, SEED);
    Network network = train(example, split);

    Evaluation evaluation = Evaluation.of(network, split.test());
    double[] petals = doubles(split.test().values(0));
    assertThat(Regression.rSquared(petals, evaluation.output(0))).isGreaterThan(0.75);
    assertThat(Accuracy.of(split.test().labels(1), evaluation.predictedLabels(1)))
        .isGreaterThanOrEqualTo(0.7);
  }

  static Example find(String name) {
    return new ExampleConverter().convert(name);
  }

  static Network train(Example example, Split split) {
    Network network = example.create().apply(SEED);
    Trainer.of(network).epochs(example.epochs()).run(split.train());
    return network;
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
