package dev.sinter.runtime.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A small, strict reader of comma-separated values (RFC 4180, UTF-8) with a header line.
 * Compression by gzip is recognised.
 *
 * <p>Fields may be quoted; a quote within is doubled. Lines end with LF or CRLF. Every record has
 * as many fields as the header, names in the header are different and not empty, and there are no
 * empty lines.
 */
public final class CsvFile {
  private final Path file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a whole file.
   *
   * @throws DataFileException if it is damaged; its message has line and column
   * @throws IOException if it cannot be read
   */
  public static CsvTable read(Path file) throws IOException {
    byte[] bytes = DataFiles.read(file, in -> in.readAllBytes());
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DataFileException(file, "expected UTF-8 text");
    }
    return new CsvFile(file, text.startsWith("\uFEFF") ? text.substring(1) : text).table();
  }

  private CsvTable table() throws DataFileException {
    if (text.isEmpty()) {
      throw new DataFileException(file, "expected a header line, got an empty file");
    }
    List<String> header = record();
    checkHeader(header);
    List<List<String>> records = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<String> fields = record();
      if (fields.size() != header.size()) {
        throw new DataFileException(
            file,
            start,
            fields.equals(List.of(""))
                ? "an empty line"
                : "expected " + header.size() + " fields, got " + fields.size());
      }
      records.add(fields);
      lines.add(start);
    }
    return new CsvTable(file, header, records, lines);
  }

  private void checkHeader(List<String> header) throws DataFileException {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (name.isEmpty()) {
        throw new DataFileException(file, 1, "a column without a name");
      }
      if (!seen.add(name)) {
        throw new DataFileException(file, 1, "column " + name + " stands twice");
      }
    }
  }

  private List<String> record() throws DataFileException {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at == text.length()) {
        return fields;
      }
      char symbol = text.charAt(at++);
      if (symbol == '\n') {
        startLine();
        return fields;
      }
      // plain() and quoted() stop at commas and the ends of lines only.
    }
  }

  private String plain() throws DataFileException {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
      if (text.charAt(at) == '"' || text.charAt(at) == '\r') {
        throw error(text.charAt(at) == '"' ? "a quote within a plain field" : "a lone CR");
      }
      at++;
    }
    String field = text.substring(start, at);
    skipCarriageReturn();
    return field;
  }

  private String quoted() throws DataFileException {
    int startLine = line;
    int startColumn = column();
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char symbol = text.charAt(at++);
      if (symbol != '"') {
        field.append(symbol);
        if (symbol == '\n') {
          startLine();
        }
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        if (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
          throw error("text after a closing quote");
        }
        skipCarriageReturn();
        return field.toString();
      }
    }
    throw new DataFileException(file, startLine, startColumn, "a quoted field does not end");
  }

  private boolean atLineEnd() {
    return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
  }

  private void skipCarriageReturn() {
    if (text.startsWith("\r\n", at)) {
      at++;
    }
  }

  private void startLine() {
    line++;
    lineStart = at;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private DataFileException error(String problem) {
    return new DataFileException(file, line, column(), problem);
  }
}
