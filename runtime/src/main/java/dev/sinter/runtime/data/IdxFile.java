package dev.sinter.runtime.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An array in the IDX format of the MNIST files: two zero bytes, a type, a rank, big-endian extents
 * and elements. Compression by gzip is recognised.
 */
public final class IdxFile {
  private static final int ELEMENTS_LIMIT = Integer.MAX_VALUE - 8;

  private final Path file;
  private final ElementCode type;
  private final List<Integer> shape;
  private final ByteBuffer data;

  private enum ElementCode {
    UNSIGNED_BYTE(0x08, 1),
    BYTE(0x09, 1),
    SHORT(0x0B, 2),
    INT(0x0C, 4),
    FLOAT(0x0D, 4),
    DOUBLE(0x0E, 8);

    final int code;
    final int bytes;

    ElementCode(int code, int bytes) {
      this.code = code;
      this.bytes = bytes;
    }
  }

  private IdxFile(Path file, ElementCode type, List<Integer> shape, byte[] data) {
    this.file = file;
    this.type = type;
    this.shape = shape;
    this.data = ByteBuffer.wrap(data);
  }

  /**
   * Reads a whole file.
   *
   * @throws DataFileException if it is no IDX file, or is shorter or longer than its header says
   * @throws IOException if it cannot be read
   */
  public static IdxFile read(Path file) throws IOException {
    return DataFiles.read(file, in -> read(file, in));
  }

  private static IdxFile read(Path file, InputStream in) throws IOException {
    ByteBuffer magic = header(file, in, "magic number");
    if (magic.getShort(0) != 0) {
      throw new DataFileException(
          file,
          String.format("wrong magic number: expected 0x0000...., got 0x%08X", magic.getInt(0)));
    }
    ElementCode type = type(file, magic.get(2) & 0xFF);
    int rank = magic.get(3) & 0xFF;
    List<Integer> shape = new ArrayList<>();
    long bytes = type.bytes;
    for (int d = 0; d < rank; d++) {
      int extent = header(file, in, "extent " + d + " of " + rank).getInt(0);
      shape.add(extent);
      if (extent < 0 || bytes * extent > ELEMENTS_LIMIT) {
        throw new DataFileException(
            file,
            "expected less than 2 GiB, got the extents "
                + shape.stream().map(Integer::toUnsignedString).toList());
      }
      bytes *= extent;
    }
    // Grows as it reads: a false extent in a short file costs no memory.
    byte[] data = in.readNBytes((int) bytes);
    if (data.length < bytes) {
      throw new DataFileException(
          file, "truncated: expected " + bytes + " bytes for " + shape + ", got " + data.length);
    }
    if (in.read() >= 0) {
      throw new DataFileException(file, "expected " + bytes + " bytes for " + shape + ", got more");
    }
    return new IdxFile(file, type, List.copyOf(shape), data);
  }

  private static ByteBuffer header(Path file, InputStream in, String what) throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length < Integer.BYTES) {
      throw new DataFileException(
          file, "truncated: expected 4 bytes of " + what + ", got " + bytes.length);
    }
    return ByteBuffer.wrap(bytes);
  }

  private static ElementCode type(Path file, int code) throws DataFileException {
    for (ElementCode type : ElementCode.values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new DataFileException(
        file,
        String.format(
            "wrong magic number: expected element type 0x08, 0x09 or 0x0B to 0x0E, got 0x%02X",
            code));
  }

  /** Extents, outermost first. */
  public List<Integer> shape() {
    return shape;
  }

  /** Number of elements. */
  public int size() {
    return data.capacity() / type.bytes;
  }

  /** The elements in row-major order, rounded to float. */
  public float[] floats() {
    float[] values = new float[size()];
    for (int i = 0; i < values.length; i++) {
      int at = i * type.bytes;
      values[i] =
          switch (type) {
            case UNSIGNED_BYTE -> data.get(at) & 0xFF;
            case BYTE -> data.get(at);
            case SHORT -> data.getShort(at);
            case INT -> data.getInt(at);
            case FLOAT -> data.getFloat(at);
            case DOUBLE -> (float) data.getDouble(at);
          };
    }
    return values;
  }

  /**
   * The elements in row-major order.
   *
   * @throws DataFileException if they are not integers
   */
  public int[] ints() throws DataFileException {
    if (type == ElementCode.FLOAT || type == ElementCode.DOUBLE) {
      throw new DataFileException(file, "expected integers, got elements of type " + type);
    }
    int[] values = new int[size()];
    for (int i = 0; i < values.length; i++) {
      int at = i * type.bytes;
      values[i] =
          switch (type) {
            case UNSIGNED_BYTE -> data.get(at) & 0xFF;
            case BYTE -> data.get(at);
            case SHORT -> data.getShort(at);
            default -> data.getInt(at);
          };
    }
    return values;
  }

  /**
   * Reads labelled images, such as MNIST, as an input and a target that are called "image" and
   * "label".
   *
   * @param images unsigned bytes, an image per first index; they are scaled to [0, 1]
   * @param labels integers in [0, classes)
   * @throws DataFileException if a file is damaged, their numbers of samples differ, or a label
   *     lies outside
   */
  public static Dataset labelledImages(Path images, Path labels, int classes) throws IOException {
    IdxFile pixels = read(images);
    IdxFile answers = read(labels);
    if (pixels.shape.size() < 2 || pixels.type != ElementCode.UNSIGNED_BYTE || pixels.size() == 0) {
      throw new DataFileException(
          images, "expected images of unsigned bytes, got " + pixels.type + pixels.shape);
    }
    if (answers.shape.size() != 1) {
      throw new DataFileException(labels, "expected a list of labels, got shape " + answers.shape);
    }
    if (!answers.shape.get(0).equals(pixels.shape.get(0))) {
      throw new DataFileException(
          labels,
          "expected "
              + pixels.shape.get(0)
              + " labels, one for each image of "
              + images
              + ", got "
              + answers.shape.get(0));
    }
    int[] numbers = answers.ints();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0 || numbers[i] >= classes) {
        throw new DataFileException(
            labels,
            "expected labels from 0 to " + (classes - 1) + ", got " + numbers[i] + " at " + i);
      }
    }
    float[] values = pixels.floats();
    for (int i = 0; i < values.length; i++) {
      values[i] /= 255;
    }
    return Dataset.builder()
        .input("image", pixels.size() / pixels.shape.get(0), values)
        .labels("label", classes, numbers)
        .build();
  }
}
