package dev.sinter.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
  /** Sample i has the features i and 10 i, the label i mod 3 and the value i / 2. */
  private static Dataset numbered(int size) {
    float[] features = new float[2 * size];
    float[] values = new float[size];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      features[2 * i] = i;
      features[2 * i + 1] = 10 * i;
      labels[i] = i % 3;
      values[i] = i / 2f;
    }
    return Dataset.builder()
        .input("x", 2, features)
        .labels("kind", List.of("a", "b", "c"), labels)
        .values("y", 1, values)
        .build();
  }

  private static int[] ids(Dataset data) {
    return IntStream.range(0, data.size()).map(i -> (int) data.input(0, i, 0)).toArray();
  }

  @Test
  void holdsSamples() {
    Dataset data = numbered(4);
    assertThat(data.size()).isEqualTo(4);
    assertThat(data.inputNames()).containsExactly("x");
    assertThat(data.targetNames()).containsExactly("kind", "y");
    assertThat(data.inputSize(0)).isEqualTo(2);
    assertThat(data.input(0, 3, 1)).isEqualTo(30);
    assertThat(data.hasLabels(0)).isTrue();
    assertThat(data.hasLabels(1)).isFalse();
    assertThat(data.label(0, 2)).isEqualTo(2);
    assertThat(data.classNames(0)).containsExactly("a", "b", "c");
    assertThat(data.value(1, 3, 0)).isEqualTo(1.5f);
    assertThat(data.withLabelsAsValues(0).values(0)).containsExactly(0, 1, 2, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.labels(1))
        .withMessage("target y: expected labels, has values");
  }

  @Test
  void isImmutable() {
    float[] features = {1, 2};
    int[] labels = {0, 1};
    Dataset data = Dataset.builder().input("x", 1, features).labels("y", 2, labels).build();
    features[0] = 9;
    labels[0] = 1;
    data.input(0)[1] = 9;
    data.labels(0)[1] = 9;
    assertThat(data.input(0)).containsExactly(1, 2);
    assertThat(data.labels(0)).containsExactly(0, 1);
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Dataset.builder().input("x", 3, 0, 0, 0, 0, wrong, 0))
          .withMessage("x: expected finite numbers, got " + wrong + " in row 1, column 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Dataset.builder().values("y", 1, 0, 0, wrong))
          .withMessage("y: expected finite numbers, got " + wrong + " in row 2, column 0");
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().input("x", 2, 1, 2, 3))
        .withMessage("x: expected a multiple of 2 elements, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().input("x", 0))
        .withMessageContaining("size of x: expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().labels("y", 3, 0, 3))
        .withMessage("y: expected labels from 0 to 2, got 3 in row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().input("x", 1, 1, 2).labels("y", 2, 1).build())
        .withMessage("y: expected 2 samples as x has, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().input("x", 1, 1).input("x", 1, 1).build())
        .withMessage("inputs: x stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.builder().build())
        .withMessageContaining("inputs: expected 1 or more");
  }

  @Test
  void subsets() {
    Dataset data = numbered(6);
    Dataset some = data.subset(4, 1, 1);
    assertThat(ids(some)).containsExactly(4, 1, 1);
    assertThat(some.labels(0)).containsExactly(1, 1, 1);
    assertThat(some.values(1)).containsExactly(2, 0.5f, 0.5f);
    assertThat(ids(data.range(2, 4))).containsExactly(2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.subset(6))
        .withMessage("samples: expected indices from 0 to 5, got 6");
    assertThatIllegalArgumentException().isThrownBy(() -> data.range(3, 7));
  }

  @Test
  void splits() {
    Dataset data = numbered(100);
    Split split = data.split(0.8, 7);
    assertThat(split.train().size()).isEqualTo(80);
    assertThat(split.test().size()).isEqualTo(20);
    assertThat(all(split)).containsExactly(IntStream.range(0, 100).toArray());
    assertThat(ids(data.split(0.8, 7).test())).isEqualTo(ids(split.test()));
    assertThat(ids(data.split(0.8, 8).test())).isNotEqualTo(ids(split.test()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.split(1, 7))
        .withMessageContaining("fraction");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.split(0.001, 7))
        .withMessageContaining("leaves an empty part");
  }

  private static int[] all(Split split) {
    return IntStream.concat(Arrays.stream(ids(split.train())), Arrays.stream(ids(split.test())))
        .sorted()
        .toArray();
  }

  @Test
  void stratifiedSplitsKeepTheProportions() {
    Dataset data = numbered(90);
    Split split = data.stratifiedSplit(0.7, 0, 7);
    assertThat(all(split)).containsExactly(IntStream.range(0, 90).toArray());
    for (int label = 0; label < 3; label++) {
      int wanted = label;
      assertThat(Arrays.stream(split.train().labels(0)).filter(l -> l == wanted).count())
          .isEqualTo(21);
    }
  }

  @Test
  void foldsTestEverySampleOnce() {
    Dataset data = numbered(11);
    List<Integer> tested = new ArrayList<>();
    List<Split> folds = data.folds(3, 5);
    for (Split fold : folds) {
      assertThat(all(fold)).containsExactly(IntStream.range(0, 11).toArray());
      assertThat(fold.test().size()).isBetween(3, 4);
      Arrays.stream(ids(fold.test())).forEach(tested::add);
    }
    assertThat(folds).hasSize(3);
    assertThat(tested).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThatIllegalArgumentException().isThrownBy(() -> data.folds(12, 5));
  }

  @Test
  void stratifiedFoldsKeepTheProportions() {
    int[] labels = IntStream.range(0, 29).map(i -> i % 7 == 0 ? 2 : i % 3 == 0 ? 1 : 0).toArray();
    float[] ids = new float[labels.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = i;
    }
    Dataset data = Dataset.builder().input("x", 1, ids).labels("y", 3, labels).build();
    List<Split> folds = data.stratifiedFolds(4, 0, 5);
    List<Integer> tested = new ArrayList<>();
    assertThat(folds).hasSize(4);
    for (Split fold : folds) {
      assertThat(all(fold)).containsExactly(IntStream.range(0, 29).toArray());
      assertThat(fold.test().size()).isBetween(7, 8);
      for (int label = 0; label < 3; label++) {
        int wanted = label;
        long all = Arrays.stream(labels).filter(i -> i == wanted).count();
        long here = Arrays.stream(fold.test().labels(0)).filter(i -> i == wanted).count();
        assertThat(here).isBetween(all / 4, (all + 3) / 4);
      }
      Arrays.stream(ids(fold.test())).forEach(tested::add);
    }
    assertThat(tested).hasSize(29).doesNotHaveDuplicates();
    assertThat(ids(data.stratifiedFolds(4, 0, 5).get(1).test()))
        .isEqualTo(ids(folds.get(1).test()))
        .isNotEqualTo(ids(data.stratifiedFolds(4, 0, 6).get(1).test()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.stratifiedFolds(1, 0, 5))
        .withMessage("count: expected 2 to 29 folds, got 1");
  }

  @Test
  void standardizesByTheTrainingPart() {
    Dataset train = Dataset.builder().input("x", 3, 1, 0.1f, 5, 3, 0.1f, 5, 5, 0.1f, 8).build();
    Standardizer standardizer = Standardizer.fit(train);
    assertThat(standardizer.mean(0, 0)).isEqualTo(3);
    assertThat(standardizer.deviation(0, 0)).isCloseTo(Math.sqrt(8.0 / 3), within(1e-12));
    assertThat(standardizer.deviation(0, 1)).isZero();
    Dataset scaled = standardizer.apply(train);
    for (int feature : new int[] {0, 2}) {
      double mean = 0;
      double square = 0;
      for (int sample = 0; sample < 3; sample++) {
        mean += scaled.input(0, sample, feature) / 3;
        square += Math.pow(scaled.input(0, sample, feature), 2) / 3;
      }
      assertThat(mean).isCloseTo(0, within(1e-6));
      assertThat(square).isCloseTo(1, within(1e-6));
    }
    float[] sample = {3, 77, 5};
    standardizer.apply(0, sample);
    assertThat(sample[0]).isZero();
    assertThat(sample[1]).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standardizer.apply(numbered(2)))
        .withMessage("x: expected 3 features, got 2");
    assertThatIllegalArgumentException().isThrownBy(() -> standardizer.apply(0, new float[4]));
  }

  @Test
  void scalesToTheUnitInterval() {
    Dataset train = Dataset.builder().input("x", 2, 2, 7, 6, 7, 3, 7).build();
    MinMaxScaler scaler = MinMaxScaler.fit(train);
    assertThat(scaler.apply(train).input(0)).containsExactly(0, 0, 1, 0, 0.25f, 0);
    float[] sample = {10, 7};
    scaler.apply(0, sample);
    assertThat(sample).containsExactly(2, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinMaxScaler.fit(train.subset()))
        .withMessageContaining("got none");
  }
}
