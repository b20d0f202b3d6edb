package dev.sinter.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() throws IOException {
    Path file = folder.resolve("a.safetensors");
    double[] many = new double[20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = Math.sin(i);
    }
    new SafeTensorsWriter()
        .metadata("quote \" and \\", "line\nand ü")
        .tensor("double", DataType.F64, List.of(2, 2), new double[] {1, -0.0, 1e300, Math.PI})
        .tensor("float", DataType.F32, List.of(3), new double[] {1, 0.1, Double.NaN})
        .tensor("scalar", DataType.F64, List.of(), new double[] {7})
        .tensor("empty", DataType.F32, List.of(0, 5), new double[0])
        .tensor("many", DataType.F64, List.of(100, 200), () -> many)
        .write(file);

    SafeTensors read = SafeTensors.read(file);
    assertThat(read.names()).containsExactly("double", "float", "scalar", "empty", "many");
    assertThat(read.metadata()).containsOnlyKeys("quote \" and \\").containsValue("line\nand ü");
    assertThat(read.tensor("double").doubles()).containsExactly(1, -0.0, 1e300, Math.PI);
    assertThat(read.tensor("double").shape()).containsExactly(2, 2);
    assertThat(read.tensor("float").doubles()).containsExactly(1, (float) 0.1, Double.NaN);
    assertThat(read.tensor("float").floats()).containsExactly(1, 0.1f, Float.NaN);
    assertThat(read.tensor("scalar").shape()).isEmpty();
    assertThat(read.tensor("scalar").doubles()).containsExactly(7);
    assertThat(read.tensor("empty").size()).isZero();
    assertThat(read.tensor("many").doubles()).isEqualTo(many);
  }

  @Test
  void writesTheFormat() throws IOException {
    Path file = folder.resolve("a.safetensors");
    new SafeTensorsWriter()
        .metadata("format", "pt")
        .tensor("w", DataType.F32, List.of(1), new double[] {1})
        .write(file);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong();
    assertThat(length % 8).isZero();
    byte[] header = new byte[length];
    bytes.get(header);
    assertThat(new String(header, StandardCharsets.UTF_8).trim())
        .isEqualTo(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
    assertThat(bytes.getFloat()).isEqualTo(1);
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Test
  void writesNothingAtAll() throws IOException {
    Path file = folder.resolve("a.safetensors");
    new SafeTensorsWriter().write(file);
    assertThat(SafeTensors.read(file).names()).isEmpty();
  }

  @Test
  void readsTheOtherTypes() throws IOException {
    ByteBuffer data = ByteBuffer.allocate(35).order(ByteOrder.LITTLE_ENDIAN);
    // binary16: 1, -2, the smallest subnormal, infinity
    data.putShort((short) 0x3C00).putShort((short) 0xC000).putShort((short) 1);
    data.putShort((short) 0x7C00);
    data.putShort((short) 0xC040); // bfloat16: -3
    data.putLong(-5).putInt(-6).putShort((short) -7).put((byte) -8).put((byte) 200).put((byte) 1);
    data.putShort((short) 0x7E00).putShort((short) 0x3555).putInt(9);
    Path file =
        write(
            "{\"half\":{\"dtype\":\"F16\",\"shape\":[4],\"data_offsets\":[0,8]},"
                + "\"brain\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[8,10]},"
                + "\"i64\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[10,18]},"
                + "\"i32\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[18,22]},"
                + "\"i16\":{\"dtype\":\"I16\",\"shape\":[1],\"data_offsets\":[22,24]},"
                + "\"i8\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[24,25]},"
                + "\"u8\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[25,26]},"
                + "\"bool\":{\"dtype\":\"BOOL\",\"shape\":[1],\"data_offsets\":[26,27]},"
                + "\"half2\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[27,31]},"
                + " \"rest\" : {\"shape\":[ 1 ], \"data_offsets\":[31,35], \"dtype\":\"I32\"}\n} ",
            data.array());
    SafeTensors read = SafeTensors.read(file);
    assertThat(read.tensor("half").doubles())
        .containsExactly(1, -2, 0x1p-24, Double.POSITIVE_INFINITY);
    assertThat(read.tensor("half2").doubles()).containsExactly(Double.NaN, 0.333251953125);
    assertThat(read.tensor("brain").doubles()).containsExactly(-3);
    assertThat(read.tensor("i64").doubles()).containsExactly(-5);
    assertThat(read.tensor("i32").doubles()).containsExactly(-6);
    assertThat(read.tensor("i16").doubles()).containsExactly(-7);
    assertThat(read.tensor("i8").doubles()).containsExactly(-8);
    assertThat(read.tensor("u8").doubles()).containsExactly(200);
    assertThat(read.tensor("bool").doubles()).containsExactly(1);
    assertThat(read.tensor("rest").doubles()).containsExactly(9);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> read.tensor("none"))
        .withMessageContaining("tensor 'none': missing; the file has half, brain");
  }

  private Path write(String header, byte[] data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return write(text.length, text, data);
  }

  private Path write(long length, byte[] header, byte[] data) throws IOException {
    Path file = folder.resolve("hostile.safetensors");
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(header).put(data);
    Files.write(file, bytes.array());
    return file;
  }

  private static String entry(String type, String shape, String offsets) {
    return "{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
  }

  static Stream<Arguments> damagedHeaders() {
    String good = entry("F32", "[2]", "[0,8]");
    String deep = "[".repeat(100_000);
    return Stream.of(
        Arguments.of("", "does not begin with '{'"),
        Arguments.of(" {}", "does not begin with '{'"),
        Arguments.of("[]", "does not begin with '{'"),
        Arguments.of("{", "character 1"),
        Arguments.of("{}", "expected 0 bytes of data, got 8"),
        Arguments.of("{\"a\":" + good + "} x", "expected the end, got 'x'"),
        Arguments.of("{\"a\":" + good + ",}", "expected '\"', got '}'"),
        Arguments.of("{\"a\":" + good, "expected '}', got the end"),
        Arguments.of("{\"a", "a string does not end"),
        Arguments.of("{\"a\u0001\":1}", "a control character"),
        Arguments.of("{\"a\\x\":1}", "unknown escape"),
        Arguments.of("{\"a\\u12g4\":1}", "four hexadecimal digits"),
        Arguments.of("{\"a\":" + good + ",\"a\":" + good + "}", "'a': stands twice"),
        Arguments.of("{\"a\":" + good + ",\"\\u0061\":" + good + "}", "'a': stands twice"),
        Arguments.of(
            "{\"a\":" + good + ",\"b\":" + entry("F32", "[1]", "[4,8]") + "}",
            "'b': overlaps the one before it"),
        Arguments.of("{\"a\":" + entry("F32", "[1]", "[4,8]") + "}", "'a': leaves a gap before it"),
        Arguments.of("{\"a\":" + entry("F32", "[1]", "[0,4]") + "}", "expected 4 bytes of data"),
        Arguments.of("{\"a\":" + entry("F32", "[4]", "[0,16]") + "}", "'a': truncated"),
        Arguments.of("{\"a\":" + entry("F32", "[3]", "[0,8]") + "}", "expected 12 bytes for F32"),
        Arguments.of("{\"a\":" + entry("F32", "[2]", "[8,0]") + "}", "data_offsets [8, 0]"),
        Arguments.of("{\"a\":" + entry("F8", "[2]", "[0,8]") + "}", "got F8"),
        Arguments.of("{\"a\":" + entry("F32", "[-2]", "[0,8]") + "}", "got '-'"),
        Arguments.of("{\"a\":" + entry("F32", "[2.0]", "[0,8]") + "}", "got '.'"),
        Arguments.of("{\"a\":" + entry("F32", "[2e0]", "[0,8]") + "}", "got 'e'"),
        Arguments.of("{\"a\":" + entry("F32", "[NaN]", "[0,8]") + "}", "got 'N'"),
        Arguments.of("{\"a\":" + entry("F32", "[1e999]", "[0,8]") + "}", "got 'e'"),
        Arguments.of("{\"a\":" + entry("F32", "[02]", "[0,8]") + "}", "leading zero"),
        Arguments.of(
            "{\"a\":" + entry("F32", "[99999999999999999999]", "[0,8]") + "}", "too large"),
        Arguments.of("{\"a\":" + entry("F32", "[4294967298]", "[0,8]") + "}", "4294967298"),
        Arguments.of(
            "{\"a\":" + entry("F32", "[2147483647,2147483647,2147483647]", "[0,8]") + "}",
            "too large"),
        Arguments.of(
            "{\"a\":" + entry("F32", "[1" + ",1".repeat(40) + "]", "[0,8]") + "}",
            "at most 32 extents"),
        Arguments.of("{\"a\":" + entry("F32", "[2]", "[0,8,9]") + "}", "expected ']'"),
        Arguments.of("{\"a\":" + entry("F32", "[2]", "[0]") + "}", "expected ','"),
        Arguments.of("{\"a\":" + entry("F32", deep, "[0,8]") + "}", "got '['"),
        Arguments.of("{\"a\":" + deep + "}", "expected '{', got '['"),
        Arguments.of("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", "one is missing"),
        Arguments.of("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", "once each, got dtype"),
        Arguments.of("{\"a\":{\"dtype\":\"F32\",\"more\":1}}", "once each, got more"),
        Arguments.of("{\"a\":null}", "expected '{', got 'n'"),
        Arguments.of("{\"__metadata__\":{\"k\":1},\"a\":" + good + "}", "expected '\"', got '1'"),
        Arguments.of("{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}", "k stands twice"),
        Arguments.of(
            "{\"__metadata__\":{},\"__metadata__\":{},\"a\":" + good + "}",
            "__metadata__ stands twice"));
  }

  @ParameterizedTest
  @MethodSource("damagedHeaders")
  void refusesDamagedHeaders(String header, String problem) throws IOException {
    Path file = write(header, new byte[8]);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, 11, 1L << 40})
  void refusesHugeHeaders(long length) throws IOException {
    Path file = write(length, "{}".getBytes(StandardCharsets.UTF_8), new byte[8]);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageContaining("expected a header of at most 10 bytes")
        .withMessageContaining(Long.toUnsignedString(length));
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    Path file = write(5, new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, new byte[0]);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageContaining("not UTF-8");
  }

  /** Every file that is shorter than a good one is refused. */
  @Test
  void refusesTruncatedFiles() throws IOException {
    Path file = folder.resolve("a.safetensors");
    new SafeTensorsWriter()
        .tensor("a", DataType.F32, List.of(2), new double[] {1, 2})
        .tensor("b", DataType.F64, List.of(1), new double[] {3})
        .write(file);
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      assertThatExceptionOfType(SafeTensorsException.class)
          .as("length %s", length)
          .isThrownBy(() -> SafeTensors.read(file));
    }
    Files.write(file, Arrays.copyOf(good, good.length + 1));
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageContaining("expected 16 bytes of data, got 17");
  }

  /** No single damaged byte makes anything but a refusal or a readable file. */
  @Test
  void survivesDamagedBytes() throws IOException {
    Path file = folder.resolve("a.safetensors");
    new SafeTensorsWriter()
        .metadata("k", "v")
        .tensor("a", DataType.F32, List.of(2, 1), new double[] {1, 2})
        .write(file);
    byte[] good = Files.readAllBytes(file);
    int refused = 0;
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        Files.write(file, bad);
        try {
          SafeTensors.read(file);
        } catch (SafeTensorsException e) {
          assertThat(e.getMessage()).startsWith(file.toString());
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(good.length);
  }

  @Test
  void replacesAtomically() throws IOException {
    Path file = folder.resolve("a.safetensors");
    new SafeTensorsWriter().tensor("a", DataType.F32, List.of(1), new double[] {1}).write(file);
    byte[] before = Files.readAllBytes(file);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SafeTensorsWriter()
                    .tensor("a", DataType.F32, List.of(3), () -> new double[2])
                    .write(file));
    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    new SafeTensorsWriter().tensor("a", DataType.F32, List.of(1), new double[] {2}).write(file);
    assertThat(SafeTensors.read(file).tensor("a").doubles()).containsExactly(2);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new SafeTensorsWriter().write(folder))
        .withMessageContaining("got a folder");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> new SafeTensorsWriter().write(folder.resolve("none").resolve("file")))
        .withMessageContaining("no such folder to write file to");
  }

  @Test
  void refusesToWriteNonsense() {
    SafeTensorsWriter writer =
        new SafeTensorsWriter().tensor("a", DataType.F32, List.of(1), new double[1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.tensor("a", DataType.F32, List.of(1), new double[1]))
        .withMessageContaining("a is taken");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.tensor("b", DataType.F32, List.of(2), new double[1]))
        .withMessageContaining("values of b: expected 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.tensor("c", DataType.I32, List.of(1), new double[1]))
        .withMessageContaining("expected F32 or F64, got I32");
  }

  /** A file that PyTorch wrote, where the reference values lie beside the checkout. */
  @Test
  void readsTheReferenceRun() throws IOException {
    Path file = reference();
    assumeTrue(Files.exists(file), "no shared/golden above the working directory");
    SafeTensors read = SafeTensors.read(file);
    assertThat(read.names()).contains("init.0.weight", "final.4.bias", "x", "y", "eval_logits");
    assertThat(read.tensor("x").type()).isEqualTo(DataType.F32);
    assertThat(read.tensor("x").shape()).containsExactly(10, 8, 20);
    assertThat(read.tensor("y").type()).isEqualTo(DataType.I32);
    assertThat(Arrays.stream(read.tensor("y").doubles()).distinct())
        .containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(read.tensor("final.0.weight").type()).isEqualTo(DataType.F64);
    assertThat(Arrays.stream(read.tensor("final.0.weight").doubles()).boxed())
        .hasSize(640)
        .allSatisfy(weight -> assertThat(weight).isBetween(-2.0, 2.0));
  }

  private static Path reference() {
    Path name = Path.of("shared", "golden", "run_mlp_adam.safetensors");
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(name))) {
        return above.resolve(name);
      }
    }
    return name;
  }
}
