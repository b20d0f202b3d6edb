package dev.sinter.examples.comparison;

import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Scaler;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Standardizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stratified cross-validation of several classifiers: all of them train on the same parts, which
 * are standardised by their own mean and deviation, and are measured on the rest.
 */
public final class Comparison {
  /** Hears what is going on. */
  @FunctionalInterface
  public interface Progress {
    /** A classifier begins to learn; folds count from 0. */
    void training(int fold, String classifier);
  }

  /**
   * How one classifier did.
   *
   * @param name the classifier's
   * @param values of every metric that it has, one for each fold; empty if it could not run
   * @param obstacle why it could not run
   */
  public record Result(String name, Map<Metric, List<Double>> values, Optional<String> obstacle) {}

  private Comparison() {}

  /**
   * Runs.
   *
   * @param data one input, and labels as the first target; every class with as many samples as
   *     there are folds, or more
   * @param seed of the folds and of all that is random in training
   * @return a result for each classifier, in the same order
   * @throws IllegalArgumentException if {@code folds} is not in [2, mostFolds(data)]
   */
  public static List<Result> run(
      Dataset data, List<Classifier> classifiers, int folds, long seed, Progress progress) {
    if (folds < 2 || folds > mostFolds(data)) {
      throw new IllegalArgumentException(
          "folds: expected 2 to %s, the samples of the rarest class, got %s"
              .formatted(mostFolds(data), folds));
    }
    Map<Classifier, Optional<String>> obstacles = new LinkedHashMap<>();
    Map<Classifier, Map<Metric, List<Double>>> values = new LinkedHashMap<>();
    for (Classifier classifier : classifiers) {
      obstacles.put(classifier, classifier.obstacle());
      values.put(classifier, new EnumMap<>(Metric.class));
    }
    List<Split> splits = data.stratifiedFolds(folds, 0, seed);
    for (int fold = 0; fold < folds; fold++) {
      Scaler scaler = Standardizer.fit(splits.get(fold).train());
      Dataset train = scaler.apply(splits.get(fold).train());
      Dataset test = scaler.apply(splits.get(fold).test());
      for (Classifier classifier : classifiers) {
        if (obstacles.get(classifier).isEmpty()) {
          progress.training(fold, classifier.name());
          measure(classifier, train, test, seed, values.get(classifier));
        }
      }
    }
    return classifiers.stream()
        .map(
            classifier ->
                new Result(classifier.name(), values.get(classifier), obstacles.get(classifier)))
        .toList();
  }

  private static void measure(
      Classifier classifier,
      Dataset train,
      Dataset test,
      long seed,
      Map<Metric, List<Double>> values) {
    Classifier.Trained trained = classifier.train(train, seed);
    Predictions predictions = trained.predict(test);
    int[] labels = test.labels(0);
    int classes = test.classNames(0).size();
    for (Metric metric : Metric.values()) {
      metric
          .of(labels, predictions, classes, trained.seconds())
          .ifPresent(value -> values.computeIfAbsent(metric, key -> new ArrayList<>()).add(value));
    }
  }

  /** How many folds a data set allows: the samples of its rarest class. */
  public static int mostFolds(Dataset data) {
    int[] samples = new int[data.classNames(0).size()];
    for (int label : data.labels(0)) {
      samples[label]++;
    }
    return Arrays.stream(samples).min().orElse(0);
  }
}
