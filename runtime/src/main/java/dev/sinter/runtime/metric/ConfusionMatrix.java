package dev.sinter.runtime.metric;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Counts of samples by true label (rows) and predicted label (columns), and the metrics that follow
 * from them. Where a formula divides zero by zero, a {@link ZeroDivision} says what comes out, for
 * all metrics of a matrix alike; {@link ZeroDivision#ZERO} unless another one was asked for.
 */
public final class ConfusionMatrix {
  private final List<String> classNames;
  private final int[][] counts;
  private final ZeroDivision zeroDivision;

  private ConfusionMatrix(List<String> classNames, int[][] counts, ZeroDivision zeroDivision) {
    this.classNames = classNames;
    this.counts = counts;
    this.zeroDivision = zeroDivision;
  }

  /** As {@link #of(int[], int[], List)}, with the labels as names. */
  public static ConfusionMatrix of(int[] labels, int[] predictions, int classes) {
    MetricArguments.classes(classes);
    return of(
        labels, predictions, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /**
   * Counts.
   *
   * @throws IllegalArgumentException if there are not as many predictions as labels, one lies
   *     outside [0, classNames.size()), or there is no class
   */
  public static ConfusionMatrix of(int[] labels, int[] predictions, List<String> classNames) {
    MetricArguments.classes(classNames.size());
    if (labels.length != predictions.length) {
      throw new IllegalArgumentException(
          "predictions: expected " + labels.length + ", got " + predictions.length);
    }
    int classes = classNames.size();
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      MetricArguments.label("labels", labels[i], i, classes);
      MetricArguments.label("predictions", predictions[i], i, classes);
      counts[labels[i]][predictions[i]]++;
    }
    return new ConfusionMatrix(List.copyOf(classNames), counts, ZeroDivision.ZERO);
  }

  /** The same counts with another rule for metrics that divide zero by zero. */
  public ConfusionMatrix with(ZeroDivision rule) {
    return new ConfusionMatrix(classNames, counts, rule);
  }

  /** The rule for metrics that divide zero by zero. */
  public ZeroDivision zeroDivision() {
    return zeroDivision;
  }

  /** Number of classes. */
  public int classes() {
    return counts.length;
  }

  /** The names of the classes, by label. */
  public List<String> classNames() {
    return classNames;
  }

  /** Samples of one label that were predicted as another, or as the same. */
  public int count(int label, int prediction) {
    return counts[label][prediction];
  }

  /** All samples. */
  public int total() {
    return IntStream.range(0, counts.length).map(this::samples).sum();
  }

  /** Samples of one label: its support. */
  public int samples(int label) {
    return IntStream.of(counts[label]).sum();
  }

  /** Samples that were predicted to have this label. */
  public int predicted(int label) {
    return IntStream.range(0, counts.length).map(i -> counts[i][label]).sum();
  }

  private int correct() {
    return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
  }

  /** Correct predictions by all, in [0, 1]. */
  public double accuracy() {
    return zeroDivision.divide(correct(), total());
  }

  /** Correct predictions by samples of this label, TP / (TP + FN), in [0, 1]. */
  public double recall(int label) {
    return zeroDivision.divide(counts[label][label], samples(label));
  }

  /** Correct predictions of this label by all of it, TP / (TP + FP), in [0, 1]. */
  public double precision(int label) {
    return zeroDivision.divide(counts[label][label], predicted(label));
  }

  /** The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN), in [0, 1]. */
  public double f1(int label) {
    return zeroDivision.divide(
        2.0 * counts[label][label], (double) samples(label) + predicted(label));
  }

  /** Recall of all classes, in [0, 1]. */
  public double recall(Average average) {
    return average(average, this::recall);
  }

  /** Precision of all classes, in [0, 1]. */
  public double precision(Average average) {
    return average(average, this::precision);
  }

  /** F1 of all classes, in [0, 1]; a mean of the classes' F1, not the F1 of means. */
  public double f1(Average average) {
    return average(average, this::f1);
  }

  private double average(Average average, IntToDoubleFunction metric) {
    return switch (average) {
      case MACRO -> mean(metric, label -> 1);
      case WEIGHTED -> mean(metric, this::samples);
      // Each sample has one prediction: what is a false positive here is a false negative there.
      case MICRO -> accuracy();
    };
  }

  private double mean(IntToDoubleFunction metric, IntToDoubleFunction weight) {
    double sum = 0;
    double weights = 0;
    for (int label = 0; label < counts.length; label++) {
      double value = metric.applyAsDouble(label);
      if (!Double.isNaN(value)) {
        sum += weight.applyAsDouble(label) * value;
        weights += weight.applyAsDouble(label);
      }
    }
    return zeroDivision.divide(sum, weights);
  }

  /**
   * The mean recall over the classes that have samples, in [0, 1]: the accuracy if all of them were
   * equally frequent. (Brodersen et al., The balanced accuracy and its posterior distribution,
   * 2010.)
   */
  public double balancedAccuracy() {
    return mean(this::recall, label -> samples(label) == 0 ? 0 : 1);
  }

  /**
   * Matthews' correlation coefficient for any number of classes, in [-1, 1]: 1 for perfect
   * predictions, 0 for those that know nothing of the labels.
   *
   * <p>(c s - Σ p t) / sqrt((s² - Σ p²) (s² - Σ t²)) with c correct of s samples, and p predictions
   * and t samples of each class. (Gorodkin, Comparing two K-category assignments by a K-category
   * correlation coefficient, 2004.)
   */
  public double matthews() {
    // In whole numbers, whose squares fit: what should cancel does.
    long samples = total();
    long together = correct() * samples;
    long ofPredictions = samples * samples;
    long ofLabels = samples * samples;
    for (int label = 0; label < counts.length; label++) {
      long predicted = predicted(label);
      long actual = samples(label);
      together -= predicted * actual;
      ofPredictions -= predicted * predicted;
      ofLabels -= actual * actual;
    }
    return zeroDivision.divide((double) together, Math.sqrt((double) ofPredictions * ofLabels));
  }

  /**
   * A table for a terminal: a row per true class, a column per predicted class, recall at the end.
   */
  @Override
  public String toString() {
    int names = "true".length();
    int cells = 1;
    for (String name : classNames) {
      names = Math.max(names, name.length());
      cells = Math.max(cells, name.length());
    }
    for (int[] row : counts) {
      for (int count : row) {
        cells = Math.max(cells, Integer.toString(count).length());
      }
    }
    StringBuilder table = new StringBuilder(pad("true", names)).append(" |");
    for (String name : classNames) {
      table.append(' ').append(pad(name, cells));
    }
    table.append(" | recall\n");
    table.append("-".repeat(names)).append("-+");
    table.append("-".repeat(classNames.size() * (cells + 1))).append("-+-------\n");
    for (int label = 0; label < counts.length; label++) {
      table.append(pad(classNames.get(label), names)).append(" |");
      for (int count : counts[label]) {
        table.append(' ').append(pad(count == 0 ? "." : Integer.toString(count), cells));
      }
      String recall = samples(label) == 0 ? "-" : percent(recall(label));
      table.append(" | ").append(pad(recall, "recall".length())).append('\n');
    }
    return table.toString();
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Percent with one digit, with a point in every country. */
  private static String percent(double part) {
    return Math.round(part * 1000) / 10.0 + "%";
  }
}
