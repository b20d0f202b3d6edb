package dev.sinter.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Synthetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cross-validation itself, with classifiers of which all is known. */
class ComparisonTest {
  private static final Dataset POINTS = Synthetic.blobs(60, 3, 1, 7);

  /** Always says 0, and keeps what it was shown. */
  private static final class Constant implements Classifier {
    private final List<Dataset> trained = new ArrayList<>();
    private final List<Dataset> tested = new ArrayList<>();

    @Override
    public String name() {
      return "constant";
    }

    @Override
    public Trained train(Dataset train, long seed) {
      trained.add(train);
      return new Trained() {
        @Override
        public double seconds() {
          return trained.size();
        }

        @Override
        public Predictions predict(Dataset samples) {
          tested.add(samples);
          return new Predictions(new int[samples.size()], new double[samples.size() * 3], false);
        }
      };
    }
  }

  /** Cannot run. */
  private static final class Unavailable implements Classifier {
    @Override
    public String name() {
      return "unavailable";
    }

    @Override
    public Optional<String> obstacle() {
      return Optional.of("no library");
    }

    @Override
    public Trained train(Dataset train, long seed) {
      throw new AssertionError("it has an obstacle");
    }
  }

  private static List<Comparison.Result> run(Classifier... classifiers) {
    return Comparison.run(POINTS, List.of(classifiers), 4, 1, (fold, name) -> {});
  }

  @Test
  void measuresEveryFold() {
    Comparison.Result result = run(new Constant()).get(0);

    assertThat(result.obstacle()).isEmpty();
    assertThat(result.values().get(Metric.ACCURACY)).hasSize(4).allSatisfy(this::isAThird);
    assertThat(result.values().get(Metric.BALANCED_ACCURACY)).allSatisfy(this::isAThird);
    assertThat(result.values().get(Metric.MATTHEWS)).containsExactly(0.0, 0.0, 0.0, 0.0);
    assertThat(result.values().get(Metric.ROC_AREA)).containsExactly(0.5, 0.5, 0.5, 0.5);
    assertThat(result.values().get(Metric.SECONDS)).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(result.values()).doesNotContainKey(Metric.LOG_LOSS);
  }

  private void isAThird(double value) {
    assertThat(value).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void standardizesByTheTrainingPartAlone() {
    Constant classifier = new Constant();
    run(classifier);

    assertThat(classifier.trained).hasSize(4);
    for (Dataset train : classifier.trained) {
      assertThat(train.size()).isEqualTo(45);
      assertThat(mean(train)).isCloseTo(0, within(1e-5));
    }
    // Were the test parts part of the statistics, their means would cancel out.
    assertThat(classifier.tested)
        .anySatisfy(test -> assertThat(Math.abs(mean(test))).isGreaterThan(0.01));
    Set<Integer> sizes = new HashSet<>();
    classifier.tested.forEach(test -> sizes.add(test.size()));
    assertThat(sizes).containsExactly(15);
  }

  private static double mean(Dataset data) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      sum += data.input(0, i, 0);
    }
    return sum / data.size();
  }

  @Test
  void whatCannotRunIsLeftOut() {
    List<Comparison.Result> results = run(new Unavailable(), new Constant());

    assertThat(results.get(0).values()).isEmpty();
    assertThat(results.get(0).obstacle()).contains("no library");
    assertThat(new ComparisonTable(results).toString().lines().toList())
        .satisfies(
            lines -> {
              assertThat(lines.get(1)).matches("unavailable( +-){7}");
              assertThat(lines.get(2)).matches("constant +0\\.333 ± 0\\.000 .* 2\\.500 ± 1\\.291");
              assertThat(lines.get(4)).isEqualTo("unavailable: no library");
            });
  }

  @Test
  void refusesMoreFoldsThanSamplesOfAClass() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Comparison.run(POINTS, List.of(new Constant()), 21, 1, (fold, name) -> {}))
        .withMessage("folds: expected 2 to 20, the samples of the rarest class, got 21");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Comparison.run(POINTS, List.of(new Constant()), 1, 1, (fold, name) -> {}));
  }

  @Test
  void scoresThatAreNoLogitsBecomeLeads() {
    Classifier hinge =
        new CompiledClassifier("hinge", CompiledThreeClassModels_Hinge::create, 20, false);
    Predictions predictions = hinge.train(POINTS, 1).predict(POINTS);

    assertThat(predictions.probabilities()).isFalse();
    for (int sample = 0; sample < POINTS.size(); sample++) {
      double[] leads = Arrays.copyOfRange(predictions.scores(), 3 * sample, 3 * sample + 3);
      Arrays.sort(leads);
      assertThat(predictions.scores()[3 * sample + predictions.labels()[sample]])
          .isEqualTo(leads[2])
          .isNotNegative();
      assertThat(leads[1]).isEqualTo(-leads[2]);
    }
  }

  @Test
  void probabilitiesOfLogitsHaveTheSumOne() {
    Classifier softmax =
        new CompiledClassifier("softmax", CompiledThreeClassModels_Softmax::create, 20, true);
    Predictions predictions = softmax.train(POINTS, 1).predict(POINTS);

    assertThat(predictions.probabilities()).isTrue();
    assertThat(Arrays.stream(predictions.scores()).sum()).isCloseTo(POINTS.size(), within(1e-9));
    assertThat(Arrays.stream(predictions.scores()).boxed())
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  @Test
  void aStratifiedSampleHasTheProportionsOfAll() {
    for (int count : new int[] {1, 2, 29, 30, 59, 60}) {
      Dataset sample = StratifiedSample.of(POINTS, count, 3);
      assertThat(sample.size()).isEqualTo(count);
      for (int label = 0; label < 3; label++) {
        int wanted = label;
        long members = Arrays.stream(sample.labels(0)).filter(i -> i == wanted).count();
        assertThat(members).isBetween((long) count / 3, (long) (count + 2) / 3);
      }
    }
    assertThat(StratifiedSample.of(POINTS, 60, 3).input(0)).isEqualTo(POINTS.input(0));
    assertThat(StratifiedSample.of(POINTS, 30, 3).input(0))
        .isNotEqualTo(StratifiedSample.of(POINTS, 30, 4).input(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedSample.of(POINTS, 61, 3))
        .withMessage("count: expected 1 to 60, got 61");
  }

  @Test
  void tribuoSeesTheSamplesAsTheyAre() {
    Dataset apart = Synthetic.blobs(90, 3, 0.1, 7);
    for (Classifier classifier : TribuoClassifiers.all()) {
      if (classifier.obstacle().isEmpty()) {
        Predictions predictions = classifier.train(apart, 1).predict(apart);
        assertThat(predictions.labels()).as(classifier.name()).isEqualTo(apart.labels(0));
        for (int sample = 0; sample < apart.size(); sample++) {
          double[] scores = Arrays.copyOfRange(predictions.scores(), 3 * sample, 3 * sample + 3);
          assertThat(scores[apart.label(0, sample)])
              .as(classifier.name())
              .isEqualTo(Arrays.stream(scores).max().orElseThrow());
        }
      }
    }
  }
}
