package dev.sinter.examples.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as text: a row per classifier, mean ± standard deviation over the folds. */
public final class ComparisonTable {
  private static final String GAP = "  ";
  private static final String NONE = "-";

  private final List<Comparison.Result> results;

  public ComparisonTable(List<Comparison.Result> results) {
    this.results = List.copyOf(results);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(""));
    for (Metric metric : Metric.values()) {
      heading.add(metric.title());
    }
    rows.add(heading);
    for (Comparison.Result result : results) {
      List<String> row = new ArrayList<>(List.of(result.name()));
      for (Metric metric : Metric.values()) {
        row.add(cell(result.values().getOrDefault(metric, List.of())));
      }
      rows.add(row);
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(width(rows, column) - cell.length());
        text.append(column == 0 ? cell + padding : GAP + padding + cell);
      }
      text.append('\n');
    }
    for (Comparison.Result result : results) {
      result.obstacle().ifPresent(why -> text.append("\n" + result.name() + ": " + why + "\n"));
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String cell(List<Double> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    // The deviation of a sample of folds: divided by one less than their number.
    double deviation = Math.sqrt(squares / (values.size() - 1));
    return String.format(Locale.ROOT, "%.3f ± %.3f", mean, deviation);
  }
}
