package dev.sinter.runtime.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The records of a file of comma-separated values; columns go by name. */
public final class CsvTable {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,5})?");

  private final Path file;
  private final List<String> columns;
  private final List<List<String>> records;
  private final List<Integer> lines;

  CsvTable(Path file, List<String> columns, List<List<String>> records, List<Integer> lines) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.records = List.copyOf(records);
    this.lines = List.copyOf(lines);
  }

  /** Names of the columns, as in the header. */
  public List<String> columns() {
    return columns;
  }

  /** Number of records. */
  public int size() {
    return records.size();
  }

  /**
   * One field.
   *
   * @throws DataFileException if there is no such column
   */
  public String text(int record, String column) throws DataFileException {
    return records.get(record).get(index(column));
  }

  /**
   * The numbers of one column.
   *
   * @throws DataFileException if there is no such column, or a field is no finite decimal number
   */
  public float[] numbers(String column) throws DataFileException {
    return numbers(List.of(column));
  }

  /** A set for classification: one target of labels, all other columns as one input. */
  public Dataset classification(String labelColumn) throws DataFileException {
    return classification(labelColumn, others(Set.of(labelColumn)));
  }

  /**
   * A set for classification, with the input {@code features} and a target named as its column.
   *
   * <p>The different texts of the column become the classes, in ascending order: as numbers where
   * all are numbers, so that 0, 1, 2 stay as they are, otherwise as texts.
   *
   * @throws DataFileException if there is no such column, or a feature is no finite decimal number
   */
  public Dataset classification(String labelColumn, List<String> featureColumns)
      throws DataFileException {
    int at = index(labelColumn);
    List<String> texts = records.stream().map(fields -> fields.get(at)).toList();
    List<String> classes = classes(texts);
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isEmpty()) {
        throw new DataFileException(
            file, lines.get(i), "column " + labelColumn + ": expected a label, got nothing");
      }
    }
    if (classes.isEmpty()) {
      throw new DataFileException(file, "expected records after the header, got none");
    }
    return features(featureColumns)
        .labels(labelColumn, classes, texts.stream().mapToInt(classes::indexOf).toArray())
        .build();
  }

  private static List<String> classes(List<String> texts) {
    Set<String> distinct = new LinkedHashSet<>(texts);
    if (distinct.stream().allMatch(text -> NUMBER.matcher(text).matches())) {
      return distinct.stream()
          .sorted(Comparator.<String, BigDecimal>comparing(BigDecimal::new).thenComparing(t -> t))
          .toList();
    }
    return distinct.stream().sorted().toList();
  }

  /**
   * A set for regression: the columns given as one target {@code target}, all others as one input
   * {@code features}.
   *
   * @throws DataFileException if there is no such column, or a field is no finite decimal number
   */
  public Dataset regression(String... targetColumns) throws DataFileException {
    List<String> targets = List.of(targetColumns);
    return features(others(Set.copyOf(targets)))
        .values("target", targets.size(), numbers(targets))
        .build();
  }

  private Dataset.Builder features(List<String> featureColumns) throws DataFileException {
    if (featureColumns.isEmpty()) {
      throw new DataFileException(file, "expected a column of features, got none");
    }
    return Dataset.builder().input("features", featureColumns.size(), numbers(featureColumns));
  }

  private List<String> others(Set<String> without) {
    return columns.stream().filter(column -> !without.contains(column)).toList();
  }

  private float[] numbers(List<String> names) throws DataFileException {
    int[] indices = new int[names.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = index(names.get(i));
    }
    float[] values = new float[records.size() * indices.length];
    int at = 0;
    for (int record = 0; record < records.size(); record++) {
      for (int index : indices) {
        values[at++] = number(record, index);
      }
    }
    return values;
  }

  private float number(int record, int index) throws DataFileException {
    String field = records.get(record).get(index);
    float value = NUMBER.matcher(field).matches() ? Float.parseFloat(field) : Float.NaN;
    if (!Float.isFinite(value)) {
      throw new DataFileException(
          file,
          lines.get(record),
          "column " + columns.get(index) + ": expected a finite number, got '" + field + "'");
    }
    return value;
  }

  private int index(String column) throws DataFileException {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new DataFileException(file, "no column " + column + "; the file has " + columns);
    }
    return index;
  }
}
