package dev.sinter.runtime.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checked header of a safetensors file. */
record Header(Map<String, String> metadata, List<Entry> entries) {
  private static final String METADATA = "__metadata__";
  private static final int MAXIMUM_RANK = 32;

  /** One tensor; {@code begin} and {@code end} count bytes from the end of the header. */
  record Entry(String name, DataType type, List<Integer> shape, long begin, long end) {}

  /**
   * Reads a header and makes sure that its tensors cover the data without gap and overlap.
   *
   * @param dataSize bytes after the header
   */
  static Header parse(Path file, byte[] bytes, long dataSize) throws SafeTensorsException {
    if (bytes.length == 0 || bytes[0] != '{') {
      throw new SafeTensorsException(file, "the header does not begin with '{'");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SafeTensorsException(file, "the header is not UTF-8");
    }
    Header header;
    try {
      header = new Parser(file, new JsonReader(text)).header();
    } catch (JsonException e) {
      throw new SafeTensorsException(file, "the header is damaged at " + e.getMessage());
    }
    header.checkCover(file, dataSize);
    return header;
  }

  private void checkCover(Path file, long dataSize) throws SafeTensorsException {
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long covered = 0;
    for (Entry entry : ordered) {
      if (entry.begin() != covered) {
        throw new SafeTensorsException(
            file,
            entry.name(),
            (entry.begin() < covered ? "overlaps the one before it" : "leaves a gap before it")
                + ": expected to begin at "
                + covered
                + ", got "
                + entry.begin());
      }
      if (entry.end() > dataSize) {
        throw new SafeTensorsException(
            file,
            entry.name(),
            "truncated: ends at byte " + entry.end() + " of the data, which has " + dataSize);
      }
      covered = entry.end();
    }
    if (covered != dataSize) {
      throw new SafeTensorsException(
          file, "expected " + covered + " bytes of data, got " + dataSize);
    }
  }

  private record Parser(Path file, JsonReader json) {
    Header header() throws JsonException, SafeTensorsException {
      Map<String, Entry> entries = new LinkedHashMap<>();
      Map<String, String> metadata = null;
      json.expect('{');
      if (!json.consume('}')) {
        do {
          String name = json.string();
          json.expect(':');
          if (name.equals(METADATA)) {
            if (metadata != null) {
              throw new SafeTensorsException(file, METADATA + " stands twice in the header");
            }
            metadata = metadata();
          } else if (entries.put(name, entry(name)) != null) {
            throw new SafeTensorsException(file, name, "stands twice in the header");
          }
        } while (json.consume(','));
        json.expect('}');
      }
      json.end();
      return new Header(
          metadata == null ? Map.of() : Map.copyOf(metadata), List.copyOf(entries.values()));
    }

    private Map<String, String> metadata() throws JsonException, SafeTensorsException {
      Map<String, String> metadata = new LinkedHashMap<>();
      json.expect('{');
      if (!json.consume('}')) {
        do {
          String key = json.string();
          json.expect(':');
          if (metadata.put(key, json.string()) != null) {
            throw new SafeTensorsException(
                file, METADATA + ": " + SafeTensorsException.shortened(key) + " stands twice");
          }
        } while (json.consume(','));
        json.expect('}');
      }
      return metadata;
    }

    private Entry entry(String name) throws JsonException, SafeTensorsException {
      @Nullable String type = null;
      @Nullable List<Integer> shape = null;
      long @Nullable [] offsets = null;
      json.expect('{');
      do {
        int at = json.position();
        String key = json.string();
        json.expect(':');
        if (key.equals("dtype") && type == null) {
          type = json.string();
        } else if (key.equals("shape") && shape == null) {
          shape = shape(name);
        } else if (key.equals("data_offsets") && offsets == null) {
          offsets = offsets();
        } else {
          throw new JsonException(
              at,
              "expected dtype, shape and data_offsets once each, got "
                  + SafeTensorsException.shortened(key));
        }
      } while (json.consume(','));
      json.expect('}');
      if (type == null || shape == null || offsets == null) {
        throw new SafeTensorsException(
            file, name, "expected dtype, shape and data_offsets, one is missing");
      }
      return checked(name, type, shape, offsets[0], offsets[1]);
    }

    private Entry checked(String name, String typeName, List<Integer> shape, long begin, long end)
        throws SafeTensorsException {
      DataType type = DataType.named(typeName);
      if (type == null) {
        throw new SafeTensorsException(
            file,
            name,
            "expected dtype "
                + DataType.names()
                + ", got "
                + SafeTensorsException.shortened(typeName));
      }
      long bytes = type.bytes();
      try {
        for (int extent : shape) {
          bytes = Math.multiplyExact(bytes, extent);
        }
      } catch (ArithmeticException e) {
        throw new SafeTensorsException(file, name, "shape " + shape + " is too large");
      }
      if (end < begin || end - begin != bytes) {
        throw new SafeTensorsException(
            file,
            name,
            "expected "
                + bytes
                + " bytes for "
                + type
                + shape
                + ", got data_offsets ["
                + begin
                + ", "
                + end
                + "]");
      }
      // The longest array that every JVM can make.
      if (bytes > Integer.MAX_VALUE - 8) {
        throw new SafeTensorsException(file, name, "more than 2 GiB in one tensor");
      }
      return new Entry(name, type, shape, begin, end);
    }

    private List<Integer> shape(String name) throws JsonException, SafeTensorsException {
      List<Integer> shape = new ArrayList<>();
      json.expect('[');
      if (json.consume(']')) {
        return shape;
      }
      do {
        long extent = json.wholeNumber();
        if (extent > Integer.MAX_VALUE || shape.size() == MAXIMUM_RANK) {
          throw new SafeTensorsException(
              file,
              name,
              "expected at most "
                  + MAXIMUM_RANK
                  + " extents up to "
                  + Integer.MAX_VALUE
                  + ", got extent "
                  + extent
                  + " after "
                  + shape);
        }
        shape.add((int) extent);
      } while (json.consume(','));
      json.expect(']');
      return shape;
    }

    private long[] offsets() throws JsonException {
      json.expect('[');
      long begin = json.wholeNumber();
      json.expect(',');
      long end = json.wholeNumber();
      json.expect(']');
      return new long[] {begin, end};
    }
  }
}
