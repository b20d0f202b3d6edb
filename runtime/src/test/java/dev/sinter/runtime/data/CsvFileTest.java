package dev.sinter.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @TempDir Path folder;

  private Path file(String contents) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), contents);
  }

  private CsvTable table(String contents) throws IOException {
    return CsvFile.read(file(contents));
  }

  @Test
  void readsFields() throws IOException {
    CsvTable table =
        table("\uFEFFa,\"b,\"\"x\"\"\"\r\n1,plain\r\n\"2\",\"two\nlines\"\r\n,\"\"\r\n");
    assertThat(table.columns()).containsExactly("a", "b,\"x\"");
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.text(0, "b,\"x\"")).isEqualTo("plain");
    assertThat(table.text(1, "a")).isEqualTo("2");
    assertThat(table.text(1, "b,\"x\"")).isEqualTo("two\nlines");
    assertThat(table.text(2, "a")).isEmpty();
    assertThat(table.text(2, "b,\"x\"")).isEmpty();
  }

  @Test
  void needsNoLineEndAtTheEnd() throws IOException {
    assertThat(table("a,b\n1,2").numbers("b")).containsExactly(2);
    assertThat(table("a,b\n1,").text(0, "b")).isEmpty();
    assertThat(table("a,b\n1,\"2\"").numbers("b")).containsExactly(2);
    assertThat(table("a,b").size()).isZero();
  }

  @Test
  void readsCompressedFiles() throws IOException {
    Path file = folder.resolve("data.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CsvFile.read(file).numbers("a")).containsExactly(1);
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    assertRefused("", ": expected a header line, got an empty file");
    assertRefused("a,a\n", ":1: column a stands twice");
    assertRefused("a,\n", ":1: a column without a name");
    assertRefused("a,b\n1,2\n3\n", ":3: expected 2 fields, got 1");
    assertRefused("a,b\n1,2,3\n", ":2: expected 2 fields, got 3");
    assertRefused("a,b\n1,2\n\n3,4\n", ":3: an empty line");
    assertRefused("a,b\n1,2\"\n", ":2:4: a quote within a plain field");
    assertRefused("a,b\n\"1\"x,2\n", ":2:4: text after a closing quote");
    assertRefused("a,b\n1,\"2\n3\n", ":2:3: a quoted field does not end");
    assertRefused("a,b\n1,2\r3,4\n", ":2:4: a lone CR");
    assertRefused("a,b\n\"1\n1\",2\n3\n", ":4: expected 2 fields, got 1");
    Path file = folder.resolve("latin.csv");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xE4});
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> CsvFile.read(file))
        .withMessageContaining("expected UTF-8 text");
  }

  private void assertRefused(String contents, String problem) throws IOException {
    Path file = file(contents);
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> CsvFile.read(file))
        .withMessage(file + problem);
  }

  @Test
  void makesClassesOfTexts() throws IOException {
    Dataset data = table("x,kind,y\n1,b,2\n3,a,4\n5,b,6\n").classification("kind");
    assertThat(data.inputNames()).containsExactly("features");
    assertThat(data.targetNames()).containsExactly("kind");
    assertThat(data.input(0)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(data.classNames(0)).containsExactly("a", "b");
    assertThat(data.labels(0)).containsExactly(1, 0, 1);
  }

  @Test
  void makesClassesOfNumbers() throws IOException {
    Dataset data = table("x,n\n1,10\n1,9\n1,0\n1,10\n").classification("n", List.of("x"));
    assertThat(data.classNames(0)).containsExactly("0", "9", "10");
    assertThat(data.labels(0)).containsExactly(2, 1, 0, 2);
  }

  @Test
  void makesTargets() throws IOException {
    Dataset data = table("t,x,u\n1,2,3\n4,5,6\n").regression("t", "u");
    assertThat(data.input(0)).containsExactly(2, 5);
    assertThat(data.values(0)).containsExactly(1, 3, 4, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1.5", "+.5", "2.", "1e-3", "1E5"})
  void readsNumbers(String number) throws IOException {
    assertThat(table("x\n" + number + "\n").numbers("x")).containsExactly(Float.parseFloat(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "Infinity", "1f", "0x1p3", " 1", "1 ", "1e39", "--1", "."})
  void refusesWhatIsNoNumber(String text) throws IOException {
    CsvTable table = table("y,x\n1,2\n1," + text + "\n");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> table.regression("y"))
        .withMessageEndingWith(
            "data.csv:3: column x: expected a finite number, got '" + text + "'");
  }

  @Test
  void refusesMissingColumnsAndLabels() throws IOException {
    CsvTable table = table("x,y\n1,a\n2,\n");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> table.numbers("z"))
        .withMessageContaining("no column z; the file has [x, y]");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> table.classification("y"))
        .withMessageEndingWith(":3: column y: expected a label, got nothing");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> table("x,y\n").classification("y"))
        .withMessageContaining("expected records after the header");
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> table("x\n1\n").regression("x"))
        .withMessageContaining("expected a column of features");
  }
}
