package dev.sinter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sinter.runtime.io.DataType;
import dev.sinter.runtime.io.SafeTensors;
import dev.sinter.runtime.io.SafeTensorsException;
import dev.sinter.runtime.io.SafeTensorsWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFilesTest {
  private static final double[] WEIGHT = {1, 2, 3, 4, 5, 6};
  private static final double[] BIAS = {7, 8};

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("network.safetensors");
  }

  private static LinearFloat trained(int steps) {
    LinearFloat network = LinearFloat.create(42);
    train(network, 0, steps);
    return network;
  }

  private static void train(LinearFloat network, int from, int to) {
    for (int step = from; step < to; step++) {
      network.trainStep(
          new float[] {1, step, 0, 0, 1, -step, 2, 2, 1}, new float[] {1, 0.5f, step % 3, 4, 5, 6});
    }
  }

  @Test
  void savesWithNamesAndLayoutsOfPyTorch() throws IOException {
    LinearFloat network = LinearFloat.create(1);
    network.setParameter("y.weight", WEIGHT);
    network.setParameter("y.bias", BIAS);
    network.save(file);
    SafeTensors stored = SafeTensors.read(file);
    assertThat(stored.names()).containsExactly("y.weight", "y.bias");
    assertThat(stored.metadata()).containsEntry("format", "pt");
    assertThat(stored.tensor("y.weight").type()).isEqualTo(DataType.F32);
    assertThat(stored.tensor("y.weight").shape()).containsExactly(2, 3);
    assertThat(stored.tensor("y.weight").doubles()).containsExactly(WEIGHT);
  }

  @Test
  void loadsWhatWasSaved() throws IOException {
    LinearFloat saved = trained(3);
    saved.save(file);
    LinearFloat loaded = LinearFloat.create(1);
    loaded.load(file);
    assertThat(loaded.parameter("y.weight")).isEqualTo(saved.parameter("y.weight"));
    assertThat(loaded.parameter("y.bias")).isEqualTo(saved.parameter("y.bias"));
    assertThat(loaded.step()).isZero();
    assertThat(loaded.seed()).isEqualTo(1);
  }

  @Test
  void loadsAcrossPrecisions() throws IOException {
    LinearDouble precise = LinearDouble.create(5);
    precise.save(file);
    LinearFloat rounded = LinearFloat.create(1);
    rounded.load(file);
    for (int i = 0; i < 6; i++) {
      assertThat(rounded.parameter("y.weight")[i])
          .isEqualTo((float) precise.parameter("y.weight")[i]);
    }
    rounded.save(file);
    precise.load(file);
    assertThat(precise.parameter("y.weight")).isEqualTo(rounded.parameter("y.weight"));
  }

  @Test
  void checkpointsGoOnBitByBit() throws IOException {
    LinearFloat whole = trained(20);
    LinearFloat first = trained(9);
    first.saveCheckpoint(file);
    LinearFloat second = LinearFloat.create(99);
    second.loadCheckpoint(file);
    assertThat(second.step()).isEqualTo(9);
    assertThat(second.seed()).isEqualTo(42);
    train(second, 9, 20);
    assertThat(second.parameter("y.weight")).isEqualTo(whole.parameter("y.weight"));
    assertThat(second.parameter("y.bias")).isEqualTo(whole.parameter("y.bias"));

    LinearFloat withoutState = LinearFloat.create(42);
    first.save(file);
    withoutState.load(file);
    train(withoutState, 9, 20);
    assertThat(withoutState.parameter("y.weight")).isNotEqualTo(whole.parameter("y.weight"));
  }

  @Test
  void checkpointsKeepTheScaleOfTheLearningRate() throws IOException {
    LinearFloat first = trained(2);
    first.setLearningRateScale(0.1);
    first.saveCheckpoint(file);
    LinearFloat second = LinearFloat.create(99);
    second.loadCheckpoint(file);
    assertThat(second.learningRateScale()).isEqualTo(0.1);
    train(first, 2, 5);
    train(second, 2, 5);
    assertThat(second.parameter("y.weight")).isEqualTo(first.parameter("y.weight"));
    assertThat(first.parameter("y.weight")).isNotEqualTo(trained(5).parameter("y.weight"));

    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertCheckpointRefused(
        text.replace("\"learningRateScale\":\"0.1\"", "\"learningRateScale\":\"-.1\""),
        "metadata 'learningRateScale': expected 0 or more, got -.1");
    // As written before there was a scale.
    Files.writeString(
        file, text.replace("learningRateScale", "xearningRateScale"), StandardCharsets.ISO_8859_1);
    second.loadCheckpoint(file);
    assertThat(second.learningRateScale()).isEqualTo(1);
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    trained(5).saveCheckpoint(file);
    byte[] once = Files.readAllBytes(file);
    trained(5).saveCheckpoint(file);
    assertThat(file).hasBinaryContent(once);
  }

  private SafeTensorsWriter good() {
    return new SafeTensorsWriter()
        .tensor("y.weight", DataType.F32, List.of(2, 3), WEIGHT)
        .tensor("y.bias", DataType.F32, List.of(2), BIAS);
  }

  private void assertRefused(String... problems) {
    LinearFloat network = trained(2);
    double[] weight = network.parameter("y.weight");
    double[] bias = network.parameter("y.bias");
    var exception =
        assertThatExceptionOfType(SafeTensorsException.class)
            .isThrownBy(() -> network.load(file))
            .withMessageStartingWith(file.toString());
    for (String problem : problems) {
      exception.withMessageContaining(problem);
    }
    assertThat(network.parameter("y.weight")).isEqualTo(weight);
    assertThat(network.parameter("y.bias")).isEqualTo(bias);
  }

  @Test
  void refusesAMissingTensor() throws IOException {
    new SafeTensorsWriter().tensor("y.weight", DataType.F32, List.of(2, 3), WEIGHT).write(file);
    assertRefused("tensor 'y.bias': missing; the file has y.weight");
  }

  @Test
  void refusesAnExtraTensor() throws IOException {
    good().tensor("z.bias", DataType.F32, List.of(1), new double[1]).write(file);
    assertRefused("tensor 'z.bias': not expected: LinearFloat has nothing of this name");
  }

  @Test
  void refusesAnotherShape() throws IOException {
    new SafeTensorsWriter()
        .tensor("y.weight", DataType.F32, List.of(2, 3), WEIGHT)
        .tensor("y.bias", DataType.F32, List.of(1, 2), BIAS)
        .write(file);
    assertRefused("tensor 'y.bias': expected shape [2], got [1, 2]");
  }

  @Test
  void refusesNumbersBeyondFloat() throws IOException {
    new SafeTensorsWriter()
        .tensor("y.weight", DataType.F32, List.of(2, 3), WEIGHT)
        .tensor("y.bias", DataType.F64, List.of(2), new double[] {1, -1e39})
        .write(file);
    assertRefused("tensor 'y.bias': expected values in the range of float, got -1.0E39 at 1");
  }

  @Test
  void refusesIntegers() throws IOException {
    good().write(file);
    byte[] bytes = Files.readAllBytes(file);
    String header = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.write(file, header.replaceFirst("F32", "I32").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("tensor 'y.weight': expected dtype F32, F64, F16 or BF16, got I32");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    good().write(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
    assertRefused("truncated");
  }

  @Test
  void doesNotMixUpCheckpointsAndParameters() throws IOException {
    trained(1).saveCheckpoint(file);
    assertRefused("got a checkpoint: read it with loadCheckpoint");
    good().write(file);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> LinearFloat.create(1).loadCheckpoint(file))
        .withMessageContaining("metadata 'format' is missing");
  }

  @Test
  void refusesDamagedCheckpoints() throws IOException {
    trained(3).saveCheckpoint(file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertCheckpointRefused(
        text.replace("\"step\":\"3\"", "\"step\":\"x\""), "'step': expected a whole number, got x");
    assertCheckpointRefused(
        text.replace("\"version\":\"1\"", "\"version\":\"2\""), "'version': expected 1, got 2");
    assertCheckpointRefused(
        text.replace("optimizer/velocity/y.bias", "optimizer/velocity/y.bios"),
        "tensor 'optimizer/velocity/y.bias': missing");
  }

  @Test
  void refusesACheckpointOfTheOtherPrecision() throws IOException {
    LinearDouble.create(1).saveCheckpoint(file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertCheckpointRefused(text, "tensor 'y.weight': expected dtype F32, got F64");
  }

  private void assertCheckpointRefused(String contents, String problem) throws IOException {
    Files.writeString(file, contents, StandardCharsets.ISO_8859_1);
    LinearFloat network = trained(2);
    double[] weight = network.parameter("y.weight");
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> network.loadCheckpoint(file))
        .withMessageContaining(problem);
    assertThat(network.parameter("y.weight")).isEqualTo(weight);
    assertThat(network.step()).isEqualTo(2);
    assertThat(network.seed()).isEqualTo(42);
    train(network, 2, 6);
    assertThat(network.parameter("y.weight")).isEqualTo(trained(6).parameter("y.weight"));
  }
}
