package dev.sinter.runtime.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Writes a safetensors file. The same contents give the same bytes: metadata are sorted by key,
 * tensors stay in the order in which they were added.
 */
public final class SafeTensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int CHUNK = 1 << 13;

  private final Map<String, String> metadata = new TreeMap<>();
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private record Tensor(
      DataType type, List<Integer> shape, long bytes, Supplier<double[]> values) {}

  /** A file without tensors and metadata. */
  public SafeTensorsWriter() {}

  /** Adds a string under {@code __metadata__}. */
  public SafeTensorsWriter metadata(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  /**
   * Adds a tensor.
   *
   * @param type {@link DataType#F32} or {@link DataType#F64}
   * @param values in row-major order
   * @throws IllegalArgumentException if the name is taken, the type cannot be written or the values
   *     do not fit the shape
   */
  public SafeTensorsWriter tensor(
      String name, DataType type, List<Integer> shape, double[] values) {
    double[] copy = values.clone();
    long size = add(name, type, shape, () -> copy);
    if (size != values.length) {
      tensors.remove(name);
      throw new IllegalArgumentException(
          "values of " + name + ": expected " + size + " for " + shape + ", got " + values.length);
    }
    return this;
  }

  /**
   * As {@link #tensor(String, DataType, List, double[])}, but asks for the values while writing.
   */
  public SafeTensorsWriter tensor(
      String name, DataType type, List<Integer> shape, Supplier<double[]> values) {
    add(name, type, shape, values);
    return this;
  }

  private long add(String name, DataType type, List<Integer> shape, Supplier<double[]> values) {
    if (type != DataType.F32 && type != DataType.F64) {
      throw new IllegalArgumentException("type of " + name + ": expected F32 or F64, got " + type);
    }
    if (name.equals("__metadata__") || tensors.containsKey(name)) {
      throw new IllegalArgumentException("name: " + name + " is taken");
    }
    long size = 1;
    for (int extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException("shape of " + name + ": negative extent in " + shape);
      }
      size = Math.multiplyExact(size, extent);
    }
    tensors.put(
        name,
        new Tensor(
            type, List.copyOf(shape), Math.multiplyExact(size, (long) type.bytes()), values));
    return size;
  }

  /**
   * Writes the file: into a temporary file beside it, forced to the disk, moved into place.
   *
   * @throws IOException if it cannot be written; then a file that was there before still is
   */
  public void write(Path file) throws IOException {
    byte[] header = header();
    AtomicFile.write(
        file,
        out -> {
          out.write(
              ByteBuffer.allocate(Long.BYTES)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putLong(header.length)
                  .array());
          out.write(header);
          for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            write(tensor.getKey(), tensor.getValue(), out);
          }
        });
  }

  private static void write(String name, Tensor tensor, OutputStream out) throws IOException {
    double[] values = tensor.values().get();
    if (values.length != tensor.bytes() / tensor.type().bytes()) {
      throw new IllegalArgumentException(
          "values of " + name + ": do not fit " + tensor.shape() + ", got " + values.length);
    }
    ByteBuffer buffer =
        ByteBuffer.allocate(CHUNK * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      tensor.type().put(buffer, value);
      if (!buffer.hasRemaining()) {
        out.write(buffer.array());
        buffer.clear();
      }
    }
    out.write(buffer.array(), 0, buffer.position());
  }

  private byte[] header() {
    StringBuilder json = new StringBuilder("{");
    if (!metadata.isEmpty()) {
      json.append("\"__metadata__\":{");
      metadata.forEach(
          (key, value) -> {
            quote(json, key);
            json.append(':');
            quote(json, value);
            json.append(',');
          });
      json.setCharAt(json.length() - 1, '}');
      json.append(',');
    }
    long at = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      quote(json, entry.getKey());
      json.append(":{\"dtype\":\"").append(tensor.type()).append("\",\"shape\":[");
      for (int d = 0; d < tensor.shape().size(); d++) {
        json.append(d == 0 ? "" : ",").append(tensor.shape().get(d));
      }
      json.append("],\"data_offsets\":[").append(at).append(',');
      at = Math.addExact(at, tensor.bytes());
      json.append(at).append("]},");
    }
    if (json.length() > 1) {
      json.setLength(json.length() - 1);
    }
    json.append('}');
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    int padded = (bytes.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] header = Arrays.copyOf(bytes, padded);
    Arrays.fill(header, bytes.length, padded, (byte) ' ');
    return header;
  }

  private static void quote(StringBuilder json, String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char symbol = value.charAt(i);
      if (symbol == '"' || symbol == '\\') {
        json.append('\\').append(symbol);
      } else if (symbol < 0x20) {
        json.append(String.format("\\u%04x", (int) symbol));
      } else {
        json.append(symbol);
      }
    }
    json.append('"');
  }
}
