package dev.sinter.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The contents of a safetensors file: named tensors and a map of strings.
 *
 * <p>The <a href="https://github.com/huggingface/safetensors">format</a> is 8 bytes of header
 * length (little-endian), a JSON header, and the raw little-endian data. A file is not trusted: the
 * header may have 100 MB at most and not more than the file has, its tensors must cover the data
 * exactly, and no array is made before its size was compared with that of the file.
 */
public final class SafeTensors {
  private static final int LENGTH_BYTES = 8;
  private static final long MAXIMUM_HEADER = 100_000_000;

  private final Path file;
  private final Map<String, String> metadata;
  private final Map<String, StoredTensor> tensors;

  private SafeTensors(Path file, Map<String, String> metadata, Map<String, StoredTensor> tensors) {
    this.file = file;
    this.metadata = metadata;
    this.tensors = tensors;
  }

  /**
   * Reads a whole file.
   *
   * @throws SafeTensorsException if it is damaged
   * @throws IOException if it cannot be read
   */
  public static SafeTensors read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < LENGTH_BYTES) {
        throw new SafeTensorsException(
            file, "truncated: expected 8 bytes of header length, got " + size + " bytes");
      }
      long length =
          ByteBuffer.wrap(bytes(file, channel, 0, LENGTH_BYTES))
              .order(ByteOrder.LITTLE_ENDIAN)
              .getLong();
      if (length < 0 || length > MAXIMUM_HEADER || length > size - LENGTH_BYTES) {
        throw new SafeTensorsException(
            file,
            "expected a header of at most "
                + Math.min(MAXIMUM_HEADER, size - LENGTH_BYTES)
                + " bytes, got a length of "
                + Long.toUnsignedString(length));
      }
      long dataAt = LENGTH_BYTES + length;
      Header header =
          Header.parse(file, bytes(file, channel, LENGTH_BYTES, (int) length), size - dataAt);
      Map<String, StoredTensor> tensors = new LinkedHashMap<>();
      for (Header.Entry entry : header.entries()) {
        byte[] data =
            bytes(file, channel, dataAt + entry.begin(), (int) (entry.end() - entry.begin()));
        tensors.put(
            entry.name(), new StoredTensor(entry.name(), entry.type(), entry.shape(), data));
      }
      return new SafeTensors(file, header.metadata(), tensors);
    }
  }

  private static byte[] bytes(Path file, FileChannel channel, long at, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new SafeTensorsException(file, "became shorter while it was read");
      }
    }
    return buffer.array();
  }

  /** The file that was read. */
  public Path file() {
    return file;
  }

  /** The strings under {@code __metadata__}. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The names of the tensors, in the order of the header. */
  public Set<String> names() {
    return Collections.unmodifiableSet(tensors.keySet());
  }

  /**
   * A tensor.
   *
   * @throws SafeTensorsException if there is none of this name
   */
  public StoredTensor tensor(String name) throws SafeTensorsException {
    StoredTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new SafeTensorsException(file, name, "missing; the file has " + listed(names()));
    }
    return tensor;
  }

  private static String listed(Set<String> names) {
    StringBuilder list = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count++ == 20) {
        return list.append(" and ").append(names.size() - 20).append(" more").toString();
      }
      list.append(count == 1 ? "" : ", ").append(SafeTensorsException.shortened(name));
    }
    return names.isEmpty() ? "no tensors" : list.toString();
  }
}
