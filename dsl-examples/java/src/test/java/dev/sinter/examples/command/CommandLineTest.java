package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user sees, and the exit codes that a script sees. */
class CommandLineTest {
  private record Result(int exitCode, String out, String err) {}

  private static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }

  @Test
  void listNamesEveryModel() {
    Result result = run("list");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines()).hasSameSizeAs(Examples.ALL);
    for (Example example : Examples.ALL) {
      assertThat(result.out()).containsPattern("(?m)^" + example.name() + " +\\S");
    }
  }

  @Test
  void trainPrintsEpochsConfusionMatrixAndTheSource() {
    Result result = run("train", "perceptron", "--epochs", "3", "--seed", "7");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("4,810 parameters")
        .contains("seed 7")
        .contains("Confusion matrix of digit over the 3")
        .containsPattern("precision +recall +F1 +samples\\R")
        .containsPattern("macro average +0\\.\\d{3} +0\\.\\d{3} +0\\.\\d{3}")
        .contains("CompiledPerceptron.java");
    Pattern epoch =
        Pattern.compile(
            "^epoch \\d/3   loss \\d\\.\\d{4}  accuracy +\\d+\\.\\d%"
                + "   validation: loss \\d\\.\\d{4}  accuracy +\\d+\\.\\d%$",
            Pattern.MULTILINE);
    assertThat(epoch.matcher(result.out()).results()).hasSize(3);
  }

  @Test
  void theGeneratedSourceLiesWhereTrainSays() {
    String out = run("train", "xor", "--epochs", "1").out();

    Path file = Path.of(out.substring(out.indexOf("Generated source: ") + 18).strip());

    assertThat(file).isRegularFile().hasFileName("CompiledXor.java");
  }

  @Test
  void theSameSeedTrainsTheSameNetwork() {
    String first = losses(run("train", "dropout-net", "--epochs", "2", "--seed", "3").out());
    String second = losses(run("train", "dropout-net", "--epochs", "2", "--seed", "3").out());
    String other = losses(run("train", "dropout-net", "--epochs", "2", "--seed", "4").out());

    assertThat(first).isEqualTo(second).isNotEqualTo(other).contains("epoch 2/2");
  }

  private static String losses(String out) {
    return String.join("\n", out.lines().filter(line -> line.startsWith("epoch")).toList());
  }

  @Test
  void longRunsPrintSomeEpochs() {
    String losses = losses(run("train", "xor").out());

    assertThat(losses.lines()).hasSize(40);
    assertThat(losses).contains("epoch 200/200");
  }

  @Test
  void regressionsShowWhatTheyLearned() {
    Result result = run("train", "linear-regression");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("R^2 = 0.9")
        .contains("y.weight = ")
        .doesNotContain("Confusion matrix");
  }

  @Test
  void trainSavesWeights(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("xor.safetensors");

    Result result = run("train", "xor", "--epochs", "1", "--save", file.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(Files.size(file)).isGreaterThan(33 * Float.BYTES);
  }

  @ParameterizedTest
  @EnumSource
  void showPrintsTheGeneratedSource(GeneratedSource.Part part) {
    Result result = run("show", "perceptron", "--part", part.name());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("package dev.sinter.examples;")
        .contains("class CompiledPerceptron");
  }

  @Test
  void productShowsItsGradient() {
    Result result = run("product");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("at (-2, 5, -4)")
        .containsPattern("f += -12\\R")
        .contains("(-4, -4, 3)");
  }

  @Test
  void productTakesAnyPoint() {
    Result result = run("product", "--x=1", "--y=0.5", "--z=2");

    assertThat(result.out()).containsPattern("f += 3\\R").contains("(2, 2, 1.5)");
  }

  @Test
  void anUnknownModelGetsTheNearestNames() {
    Result result = run("train", "percepton");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("There is no model 'percepton'. Did you mean perceptron?")
        .doesNotContain("Exception");
  }

  @Test
  void mnistSaysWhatToDownload() {
    Result result = run("train", "mlp");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("t10k-images-idx3-ubyte.gz")
        .contains("t10k-labels-idx1-ubyte.gz")
        .contains("--data FOLDER")
        .doesNotContain("Exception");
  }

  @Test
  void mnistInTheWrongFolder(@TempDir Path folder) {
    Result result = run("train", "mnist-softmax", "--data", folder.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("There is no " + folder).contains("Download");
  }

  @Test
  void damagedMnistFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("t10k-images-idx3-ubyte.gz"), "not an image");
    Files.writeString(folder.resolve("t10k-labels-idx1-ubyte.gz"), "not a label");

    Result result = run("train", "mlp", "--data", folder.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("t10k-images-idx3-ubyte.gz").contains("wrong magic number");
  }

  @Test
  void productHasNothingToTrain() {
    Result result = run("train", "product");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("nothing to train").contains("command product");
  }

  @Test
  void wrongUse() {
    assertThat(run().exitCode()).isEqualTo(2);
    assertThat(run("trian", "xor"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("Did you mean", "train"));
    assertThat(run("train").exitCode()).isEqualTo(2);
    assertThat(run("train", "xor", "--epochs", "0"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("--epochs is 0"));
    assertThat(run("train", "xor", "--form", "cuda").exitCode()).isEqualTo(2);
  }

  @Test
  void helpNamesTheCommands() {
    Result result = run("--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("list")
        .contains("train")
        .contains("show")
        .contains("compare")
        .contains("product");
  }
}
