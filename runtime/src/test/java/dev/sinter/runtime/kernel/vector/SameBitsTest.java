package dev.sinter.runtime.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.kernel.Accuracy;
import dev.sinter.runtime.kernel.DropoutMask;
import dev.sinter.runtime.kernel.ScalarMath;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The interpreter and both compilers give the same bits. */
class SameBitsTest {
  private static final int LENGTH = 256;

  /** What a second JVM runs: prints the digests. */
  public static void main(String[] arguments) {
    System.out.print(digests());
  }

  @Test
  void interpreterAndCompilersAgree() throws Exception {
    String cold = digests();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
    while (System.nanoTime() < end) {
      assertThat(digests()).isEqualTo(cold);
    }
    String separator = File.pathSeparator;
    String classPath =
        place(FloatVectorMath.class)
            + separator
            + place(SameBitsTest.class)
            + separator
            + place(org.assertj.core.api.Assertions.class);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xint",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            classPath,
            SameBitsTest.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String interpreted =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(interpreted).isEqualTo(cold);
  }

  private static Path place(Class<?> type) throws Exception {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return Path.of(source.getLocation().toURI());
  }

  /** One line for each function: its name and a hash of its bits at fixed arguments. */
  private static String digests() {
    Random random = new Random(5);
    float[] floats = new float[LENGTH];
    double[] doubles = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      doubles[i] = random.nextGaussian() * (i < LENGTH / 2 ? 2 : 60);
      floats[i] = (float) doubles[i];
    }
    StringBuilder lines = new StringBuilder();
    float[] toFloats = new float[LENGTH];
    for (Map.Entry<String, Accuracy.FloatMap> entry : VectorFunctions.floats().entrySet()) {
      entry.getValue().apply(floats, toFloats);
      lines.append(entry.getKey()).append(' ').append(Arrays.hashCode(toFloats)).append('\n');
    }
    double[] toDoubles = new double[LENGTH];
    for (Map.Entry<String, Accuracy.DoubleMap> entry : VectorFunctions.doubles().entrySet()) {
      entry.getValue().apply(doubles, toDoubles);
      lines.append(entry.getKey()).append(' ').append(Arrays.hashCode(toDoubles)).append('\n');
    }
    for (int i = 0; i < LENGTH; i++) {
      double x = doubles[i];
      toDoubles[i] = ScalarMath.exp(x) + ScalarMath.tanh(x) + ScalarMath.erf(x);
      toDoubles[i] += ScalarMath.sigmoid(x) + ScalarMath.softplus(x) + ScalarMath.sin(x);
      toDoubles[i] += ScalarMath.cos(x) + ScalarMath.log(x * x) + ScalarMath.pow(x * x, 0.3);
    }
    lines.append("scalar ").append(Arrays.hashCode(toDoubles)).append('\n');
    DropoutMask.fill(toFloats, 0, LENGTH, 0.4, 1, 2, 3);
    lines.append("mask ").append(Arrays.hashCode(toFloats)).append('\n');
    VectorDropoutMask.fill(toFloats, 0, LENGTH, 0.4, 1, 2, 3);
    lines.append("mask ").append(Arrays.hashCode(toFloats)).append('\n');
    return lines.toString();
  }
}
