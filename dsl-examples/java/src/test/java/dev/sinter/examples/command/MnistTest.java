package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sinter.examples.data.MnistFolder;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.train.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 8,000 digits to train on, 2,000 to test on; skipped where the files are not. */
class MnistTest {
  @ParameterizedTest
  @CsvSource({"mnist-softmax, 0.925", "mlp, 0.945"})
  void readsHandwriting(String name, double accuracy) throws IOException {
    Optional<Path> folder = MnistFolder.find();
    assumeTrue(folder.isPresent(), MnistFolder.MISSING);
    Example example = TrainingTest.find(name);
    Split split = example.data().load(folder.get(), 42);

    Evaluation evaluation = Evaluation.of(TrainingTest.train(example, split), split.test());

    assertThat(split.train().size()).isEqualTo(8_000);
    assertThat(split.test().size()).isEqualTo(2_000);
    assertThat(evaluation.accuracy().orElseThrow()).isGreaterThanOrEqualTo(accuracy);
  }
}
