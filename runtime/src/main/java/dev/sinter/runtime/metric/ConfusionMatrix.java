package dev.sinter.runtime.metric;

import java.util.List;
import java.util.stream.IntStream;

/** Counts of samples by true label (rows) and predicted label (columns). */
public final class ConfusionMatrix {
  private final List<String> classNames;
  private final int[][] counts;

  private ConfusionMatrix(List<String> classNames, int[][] counts) {
    this.classNames = classNames;
    this.counts = counts;
  }

  /** As {@link #of(int[], int[], List)}, with the labels as names. */
  public static ConfusionMatrix of(int[] labels, int[] predictions, int classes) {
    return of(
        labels, predictions, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /**
   * Counts.
   *
   * @throws IllegalArgumentException if there are not as many predictions as labels, or one lies
   *     outside [0, classNames.size())
   */
  public static ConfusionMatrix of(int[] labels, int[] predictions, List<String> classNames) {
    if (labels.length != predictions.length) {
      throw new IllegalArgumentException(
          "predictions: expected " + labels.length + ", got " + predictions.length);
    }
    int classes = classNames.size();
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      check("labels", labels[i], i, classes);
      check("predictions", predictions[i], i, classes);
      counts[labels[i]][predictions[i]]++;
    }
    return new ConfusionMatrix(List.copyOf(classNames), counts);
  }

  private static void check(String name, int label, int at, int classes) {
    if (label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          name + ": expected 0 to " + (classes - 1) + ", got " + label + " at " + at);
    }
  }

  /** Number of classes. */
  public int classes() {
    return counts.length;
  }

  /** Samples of one label that were predicted as another, or as the same. */
  public int count(int label, int prediction) {
    return counts[label][prediction];
  }

  /** All samples. */
  public int total() {
    return IntStream.range(0, counts.length).map(this::samples).sum();
  }

  /** Samples of one label. */
  public int samples(int label) {
    return IntStream.of(counts[label]).sum();
  }

  /** Correct predictions by all, in [0, 1]; NaN without samples. */
  public double accuracy() {
    int correct = IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    return (double) correct / total();
  }

  /** Correct predictions by samples of this label, in [0, 1]; NaN without samples. */
  public double recall(int label) {
    return (double) counts[label][label] / samples(label);
  }

  /** Correct predictions of this label by all of it, in [0, 1]; NaN if it was never predicted. */
  public double precision(int label) {
    int predicted = IntStream.range(0, counts.length).map(i -> counts[i][label]).sum();
    return (double) counts[label][label] / predicted;
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
      table.append(" | ").append(pad(percent(recall(label)), "recall".length())).append('\n');
    }
    return table.toString();
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Percent with one digit, with a point in every country. */
  private static String percent(double part) {
    return Double.isNaN(part) ? "-" : Math.round(part * 1000) / 10.0 + "%";
  }
}
