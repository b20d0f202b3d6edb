package dev.sinter.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row that ships with the examples. */
final class Table {
  private final List<CSVRecord> rows;

  private Table(List<CSVRecord> rows) {
    this.rows = rows;
  }

  /** Reads the resource {@code name} beside this class; {@code .gz} is unpacked. */
  static Table read(String name) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream stream = open(name);
        CSVParser parser =
            format.parse(
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)))) {
      return new Table(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream stream = Table.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("not shipped: " + name);
    }
    return name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  /**
   * The columns from {@code from} up to and not including {@code to}, counted from 0, row by row.
   */
  float[] numbers(int from, int to) {
    float[] numbers = new float[rows.size() * (to - from)];
    int at = 0;
    for (CSVRecord row : rows) {
      for (int column = from; column < to; column++) {
        numbers[at++] = Float.parseFloat(row.get(column));
      }
    }
    return numbers;
  }

  /** The class of every row: the place of its value in {@code column} among {@code classes}. */
  int[] labels(String column, List<String> classes) {
    return rows.stream().mapToInt(row -> classes.indexOf(row.get(column))).toArray();
  }
}
