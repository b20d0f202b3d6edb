package dev.sinter.runtime.metric;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Precision, recall and F1 of every class, and their averages, as a table for a terminal. Where a
 * metric has no value, the table shows what the matrix' {@link ZeroDivision} says, and a dash for
 * NaN.
 */
public final class ClassificationReport {
  private static final String[] COLUMNS = {"precision", "recall", "F1", "samples"};
  private static final int GAP = 2;
  private static final int WIDTH = 9;

  private final ConfusionMatrix matrix;

  private ClassificationReport(ConfusionMatrix matrix) {
    this.matrix = matrix;
  }

  public static ClassificationReport of(ConfusionMatrix matrix) {
    return new ClassificationReport(matrix);
  }

  /**
   * A row per class, then the averages: micro is the accuracy; macro counts each class, weighted
   * each sample. Numbers have three digits and a point in every country.
   */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    int names =
        Math.max(
            "balanced accuracy".length(),
            matrix.classNames().stream().mapToInt(String::length).max().orElse(0));
    row(table, names, "", COLUMNS);
    for (int label = 0; label < matrix.classes(); label++) {
      row(
          table,
          names,
          matrix.classNames().get(label),
          number(matrix.precision(label)),
          number(matrix.recall(label)),
          number(matrix.f1(label)),
          Integer.toString(matrix.samples(label)));
    }
    table.append("-".repeat(names + COLUMNS.length * (GAP + WIDTH))).append('\n');
    for (Average average : new Average[] {Average.MACRO, Average.WEIGHTED}) {
      row(
          table,
          names,
          average.name().toLowerCase(Locale.ROOT) + " average",
          number(matrix.precision(average)),
          number(matrix.recall(average)),
          number(matrix.f1(average)),
          Integer.toString(matrix.total()));
    }
    row(table, names, "accuracy", number(matrix.accuracy()));
    row(table, names, "balanced accuracy", number(matrix.balancedAccuracy()));
    row(table, names, "Matthews", number(matrix.matthews()));
    return table.toString();
  }

  private static void row(StringBuilder table, int names, String name, String... cells) {
    table.append(" ".repeat(names - name.length())).append(name);
    IntStream.range(0, cells.length)
        .forEach(i -> table.append(" ".repeat(GAP + WIDTH - cells[i].length())).append(cells[i]));
    table.append('\n');
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
