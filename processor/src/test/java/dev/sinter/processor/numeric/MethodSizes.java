package dev.sinter.processor.numeric;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads from class files how many bytes of bytecode every method has (JVMS 4). */
final class MethodSizes {
  /** What a generated method may have. HotSpot does not compile a method of more than 8,000. */
  static final int LIMIT = 4_000;

  private MethodSizes() {}

  /** The methods of {@code limit} bytes or more, by class and method. */
  static Map<String, Integer> over(int limit, Map<String, byte[]> classFiles) {
    Map<String, Integer> large = new TreeMap<>();
    classFiles.forEach(
        (type, bytes) ->
            of(bytes)
                .forEach(
                    (method, size) -> {
                      if (size >= limit) {
                        large.put(type + "." + method, size);
                      }
                    }));
    return large;
  }

  /** The size of every method with code; overloads are told apart by their descriptors. */
  static Map<String, Integer> of(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      if (in.readInt() != 0xCAFEBABE) {
        throw new IllegalArgumentException("not a class file");
      }
      in.skipNBytes(4);
      String[] texts = constants(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      members(in, texts);
      return members(in, texts);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The constant pool; only its texts are kept. */
  private static String[] constants(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IllegalArgumentException("constant of kind " + tag);
      }
    }
    return texts;
  }

  /** Fields or methods, those with code. */
  private static Map<String, Integer> members(DataInputStream in, String[] texts)
      throws IOException {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    int count = in.readUnsignedShort();
    for (int member = 0; member < count; member++) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      int attributes = in.readUnsignedShort();
      for (int attribute = 0; attribute < attributes; attribute++) {
        String kind = texts[in.readUnsignedShort()];
        long length = Integer.toUnsignedLong(in.readInt());
        if (kind.equals("Code")) {
          in.skipNBytes(4);
          sizes.put(name, in.readInt());
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
    return sizes;
  }
}
