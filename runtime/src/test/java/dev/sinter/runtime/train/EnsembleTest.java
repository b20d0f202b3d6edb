package dev.sinter.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.LinearDouble;
import dev.sinter.runtime.SoftmaxFloat;
import dev.sinter.runtime.TwoHeadedDouble;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.metric.Accuracy;
import dev.sinter.runtime.metric.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static SoftmaxFloat classifier(long seed) {
    return SoftmaxFloat.create(16, 2, 3, 0.1, seed);
  }

  /** Gives the logits of its bias, whatever comes in. */
  private static SoftmaxFloat constant(double... logits) {
    SoftmaxFloat network = SoftmaxFloat.create(2, 2, 3, 0.1, 1);
    network.setParameter("logits.weight", new double[6]);
    network.setParameter("logits.bias", logits);
    return network;
  }

  private static final Dataset THREE =
      Dataset.builder().input("features", 2, 1, 2, 3, 4, 5, 6).build();

  @Test
  void combines() {
    Ensemble<SoftmaxFloat> ensemble =
        Ensemble.of(List.of(constant(1, 0, 0), constant(1, 0, 0.5), constant(0, 9, 0)));
    assertThat(ensemble.output(THREE, 0, Combination.VOTE))
        .containsExactly(
            new double[] {2 / 3.0, 1 / 3.0, 0, 2 / 3.0, 1 / 3.0, 0, 2 / 3.0, 1 / 3.0, 0},
            within(1e-15));
    assertThat(ensemble.labels(THREE, 0, Combination.VOTE)).containsExactly(0, 0, 0);
    assertThat(ensemble.output(THREE, 0, Combination.MEAN_OUTPUT)[1]).isEqualTo(3);
    assertThat(ensemble.labels(THREE, 0, Combination.MEAN_OUTPUT)).containsExactly(1, 1, 1);
    double expected =
        (Probabilities.softmax(1.0, 0, 0)[0]
                + Probabilities.softmax(1, 0, 0.5)[0]
                + Probabilities.softmax(0.0, 9, 0)[0])
            / 3;
    double[] probabilities = ensemble.output(THREE, 0, Combination.MEAN_PROBABILITY);
    assertThat(probabilities[6]).isCloseTo(expected, within(1e-12));
    assertThat(probabilities[6] + probabilities[7] + probabilities[8]).isCloseTo(1, within(1e-12));
    assertThat(ensemble.members()).hasSize(3);
  }

  /** The second output is a single logit, the sum of the first. */
  @Test
  void combinesASingleLogit() {
    Dataset data = Dataset.builder().input("a", 2, 1, 0).input("b", 3, 0, 0, 0).build();
    List<TwoHeadedDouble> members = new ArrayList<>();
    for (double logit : new double[] {-9, 1, 1}) {
      TwoHeadedDouble member = TwoHeadedDouble.create(1);
      member.setParameter("z.u", new double[] {logit, 0, 0, 0, 0, 0});
      members.add(member);
    }
    Ensemble<TwoHeadedDouble> ensemble = Ensemble.of(members);
    assertThat(ensemble.output(data, 1, Combination.VOTE)[0]).isEqualTo(2 / 3.0);
    assertThat(ensemble.labels(data, 1, Combination.VOTE)).containsExactly(1);
    assertThat(ensemble.labels(data, 1, Combination.MEAN_OUTPUT)).containsExactly(0);
    double probability = (Probabilities.sigmoid(-9) + 2 * Probabilities.sigmoid(1)) / 3;
    assertThat(ensemble.output(data, 1, Combination.MEAN_PROBABILITY)[0])
        .isCloseTo(probability, within(1e-12));
    assertThat(ensemble.labels(data, 1, Combination.MEAN_PROBABILITY)).containsExactly(0);
  }

  @Test
  void trainsOnBootstrapSamples() {
    Dataset data = Synthetic.blobs(300, 3, 1, 5);
    List<Dataset> samples = new ArrayList<>();
    List<Long> seeds = new ArrayList<>();
    Ensemble.bagging(
        4,
        7,
        EnsembleTest::classifier,
        data,
        (member, sample) -> {
          samples.add(sample);
          seeds.add(member.seed());
        });
    assertThat(seeds).containsExactly(7L, 8L, 9L, 10L);
    Set<List<Integer>> drawn = new HashSet<>();
    for (Dataset sample : samples) {
      assertThat(sample.size()).isEqualTo(300);
      Set<Float> different = new HashSet<>();
      for (int i = 0; i < 300; i++) {
        different.add(sample.input(0, i, 0));
      }
      // 1 - 1/e of them are expected: 190, with a standard deviation of about 5.
      assertThat(different).hasSizeBetween(160, 220);
      drawn.add(Arrays.stream(sample.labels(0)).boxed().toList());
    }
    assertThat(drawn).hasSize(4);
  }

  @Test
  void classifies() {
    Split split = Synthetic.blobs(310, 3, 1, 5).stratifiedSplit(0.8, 0, 1);
    Ensemble<SoftmaxFloat> ensemble =
        Ensemble.bagging(
            7,
            42,
            EnsembleTest::classifier,
            split.train(),
            (member, sample) -> Trainer.of(member).epochs(10).run(sample));
    for (Combination combination : Combination.values()) {
      int[] labels = ensemble.labels(split.test(), 0, combination);
      assertThat(Accuracy.of(split.test().labels(0), labels)).isGreaterThan(0.95);
      OutOfBag outOfBag = ensemble.outOfBag(0, combination);
      // Each sample is in all seven bags with a probability of 0.632^7 = 0.04.
      assertThat(outOfBag.samples()).isBetween(220, 247);
      assertThat(outOfBag.accuracy().orElseThrow()).isBetween(0.95, 1.0);
      assertThat(outOfBag.meanSquaredError()).isEmpty();
    }
  }

  /** By hand: each sample by the members that did not see it. */
  @Test
  void estimatesOutOfBag() {
    int size = 9;
    float[] x = new float[3 * size];
    float[] y = new float[2 * size];
    for (int i = 0; i < size; i++) {
      x[3 * i] = i;
      y[2 * i] = 2 * i;
    }
    Dataset data = Dataset.builder().input("x", 3, x).values("y", 2, y).build();
    List<Set<Float>> seen = new ArrayList<>();
    Ensemble<LinearDouble> ensemble =
        Ensemble.bagging(
            3,
            1,
            LinearDouble::create,
            data,
            (member, sample) -> {
              Set<Float> drawn = new HashSet<>();
              for (int i = 0; i < size; i++) {
                drawn.add(sample.input(0, i, 0));
              }
              seen.add(drawn);
            });
    double sum = 0;
    int samples = 0;
    for (int i = 0; i < size; i++) {
      double[] mean = new double[2];
      int members = 0;
      for (int m = 0; m < 3; m++) {
        if (!seen.get(m).contains((float) i)) {
          double[] weight = ensemble.members().get(m).parameter("y.weight");
          mean[0] += weight[0] * i + 0.25;
          mean[1] += weight[3] * i + 0.25;
          members++;
        }
      }
      if (members > 0) {
        samples++;
        double error0 = mean[0] / members - 2 * i;
        double error1 = mean[1] / members;
        sum += (error0 * error0 + error1 * error1) / 2;
      }
    }
    OutOfBag outOfBag = ensemble.outOfBag(0, Combination.MEAN_OUTPUT);
    assertThat(outOfBag.samples()).isEqualTo(samples).isBetween(3, 9);
    assertThat(outOfBag.meanSquaredError().orElseThrow()).isCloseTo(sum / samples, within(1e-9));
    assertThat(outOfBag.accuracy()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ensemble.outOfBag(0, Combination.VOTE))
        .withMessage(
            "combination: expected MEAN_OUTPUT or MEAN_PROBABILITY, as target y has values, got"
                + " VOTE");
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.of(List.of()))
        .withMessage("members: expected 1 or more, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.of(List.of(LinearDouble.create(1), classifier(1))))
        .withMessage("members: expected outputs as LinearDouble has, SoftmaxFloat has others");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Ensemble.bagging(
                    0, 1, EnsembleTest::classifier, Synthetic.xor(), (member, sample) -> {}))
        .withMessage("members: expected 1 or more, got 0");
    Ensemble<SoftmaxFloat> ensemble = Ensemble.of(List.of(classifier(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ensemble.labels(THREE, 1, Combination.VOTE))
        .withMessage("output: expected 0 to 0, got 1");
    assertThatIllegalStateException()
        .isThrownBy(() -> ensemble.outOfBag(0, Combination.VOTE))
        .withMessage("only an ensemble made by bagging has samples out of bag");
  }
}
