package dev.sinter.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
  @TempDir Path folder;

  private static byte[] idx(int type, int[] shape, byte... data) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + data.length);
    bytes.put((byte) 0).put((byte) 0).put((byte) type).put((byte) shape.length);
    for (int extent : shape) {
      bytes.putInt(extent);
    }
    return bytes.put(data).array();
  }

  private Path file(String name, byte[] contents) throws IOException {
    return Files.write(folder.resolve(name), contents);
  }

  private static byte[] gzip(byte[] contents) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(contents);
    }
    return compressed.toByteArray();
  }

  @Test
  void readsPlainAndCompressed() throws IOException {
    byte[] contents = idx(8, new int[] {2, 1, 2}, (byte) 0, (byte) 1, (byte) 128, (byte) 255);
    for (Path file : new Path[] {file("a", contents), file("b", gzip(contents))}) {
      IdxFile read = IdxFile.read(file);
      assertThat(read.shape()).containsExactly(2, 1, 2);
      assertThat(read.ints()).containsExactly(0, 1, 128, 255);
      assertThat(read.floats()).containsExactly(0, 1, 128, 255);
    }
  }

  @Test
  void readsOtherElements() throws IOException {
    int[] one = {1};
    assertThat(IdxFile.read(file("a", idx(9, one, (byte) -3))).ints()).containsExactly(-3);
    byte[] number = ByteBuffer.allocate(8).putDouble(Math.PI).array();
    assertThat(IdxFile.read(file("a", idx(14, one, number))).floats())
        .containsExactly((float) Math.PI);
    number = ByteBuffer.allocate(4).putFloat(-2.5f).array();
    assertThat(IdxFile.read(file("a", idx(13, one, number))).floats()).containsExactly(-2.5f);
    number = ByteBuffer.allocate(4).putInt(-70000).array();
    assertThat(IdxFile.read(file("a", idx(12, one, number))).ints()).containsExactly(-70000);
    number = ByteBuffer.allocate(2).putShort((short) -700).array();
    IdxFile shorts = IdxFile.read(file("a", idx(11, one, number)));
    assertThat(shorts.ints()).containsExactly(-700);
    assertThat(shorts.floats()).containsExactly(-700);
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    byte[] good = idx(8, new int[] {3}, (byte) 1, (byte) 2, (byte) 3);
    assertRefused(Arrays.copyOf(good, 3), "truncated: expected 4 bytes of magic number, got 3");
    assertRefused(Arrays.copyOf(good, 6), "truncated: expected 4 bytes of extent 0 of 1, got 2");
    assertRefused(Arrays.copyOf(good, 10), "truncated: expected 3 bytes for [3], got 2");
    assertRefused(Arrays.copyOf(good, 12), "expected 3 bytes for [3], got more");
    assertRefused(
        "PNG, really".getBytes(StandardCharsets.US_ASCII),
        "wrong magic number: expected 0x0000...., got 0x504E");
    assertRefused(idx(7, new int[] {1}, (byte) 1), "element type 0x08, 0x09 or 0x0B to 0x0E");
    assertRefused(idx(8, new int[] {-1}), "got the extents [4294967295]");
    assertRefused(idx(8, new int[] {65536, 65536}), "expected less than 2 GiB");
    assertRefused(idx(8, new int[] {2_000_000_000}), "expected 2000000000 bytes");
    byte[] compressed = gzip(good);
    assertRefused(Arrays.copyOf(compressed, compressed.length - 9), "truncated gzip data");
    assertRefused(Arrays.copyOf(compressed, 5), "truncated gzip data");
    compressed[compressed.length - 6] ^= 1;
    assertRefused(compressed, "damaged gzip data");
  }

  private void assertRefused(byte[] contents, String problem) throws IOException {
    Path file = file("damaged", contents);
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> IdxFile.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(problem);
  }

  @Test
  void readsLabelledImages() throws IOException {
    Path images =
        file("images", idx(8, new int[] {2, 1, 2}, (byte) 0, (byte) 51, (byte) 102, (byte) 255));
    Path labels = file("labels", gzip(idx(8, new int[] {2}, (byte) 9, (byte) 0)));
    Dataset data = IdxFile.labelledImages(images, labels, 10);
    assertThat(data.input(0)).containsExactly(0, 0.2f, 0.4f, 1);
    assertThat(data.inputSize(0)).isEqualTo(2);
    assertThat(data.labels(0)).containsExactly(9, 0);
    assertThat(data.classNames(0)).hasSize(10);

    assertImagesRefused(images, file("l", idx(8, new int[] {3}, new byte[3])), "expected 2 labels");
    assertImagesRefused(
        images, file("l", idx(8, new int[] {2}, (byte) 0, (byte) 10)), "got 10 at 1");
    assertImagesRefused(images, images, "expected a list of labels, got shape [2, 1, 2]");
    assertImagesRefused(labels, labels, "expected images of unsigned bytes");
    Path floats = file("f", idx(13, new int[] {2}, new byte[8]));
    assertImagesRefused(images, floats, "expected integers, got elements of type FLOAT");
  }

  private static void assertImagesRefused(Path images, Path labels, String problem) {
    assertThatExceptionOfType(DataFileException.class)
        .isThrownBy(() -> IdxFile.labelledImages(images, labels, 10))
        .withMessageContaining(problem);
  }
}
