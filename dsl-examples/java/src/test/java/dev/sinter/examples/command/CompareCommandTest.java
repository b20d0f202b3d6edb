package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sinter.examples.data.MnistFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees of a comparison. */
class CompareCommandTest {
  private static final List<String> CLASSIFIERS =
      List.of(
          "softmax",
          "hinge",
          "MLP",
          "nearest neighbours",
          "linear SVM",
          "decision tree",
          "random forest",
          "gradient boosting");
  private static final String NUMBER = "\\d+\\.\\d{3} ± \\d+\\.\\d{3}";

  private record Result(int exitCode, String out, String err) {}

  private static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Whether XGBoost, which ships native code for few machines, has run. */
  private static boolean boosts(String out) {
    return !out.contains("XGBoost does not load");
  }

  private static double accuracy(String out, String classifier) {
    Matcher row =
        Pattern.compile("^" + classifier + " +(\\d\\.\\d{3}) ± ", Pattern.MULTILINE).matcher(out);
    assertThat(row.find()).as(classifier).isTrue();
    return Double.parseDouble(row.group(1));
  }

  @ParameterizedTest
  @CsvSource({
    "iris, 150, '150 samples, 4 features, 3 classes', 60, 0.85",
    "digits, 1000, '1,000 samples, 64 features, 10 classes', 15, 0.65",
  })
  void aRowForEachClassifier(String set, String samples, String size, String epochs, double least) {
    Result result =
        run("compare", set, "--folds=2", "--samples", samples, "--epochs", epochs, "--seed", "3");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith(set + ": " + size).contains("2 stratified folds");
    assertThat(result.out()).contains("networks: %s epochs; seed 3".formatted(epochs));
    assertThat(result.out())
        .containsPattern(
            "accuracy +balanced acc. +macro F1 +Matthews +log loss +ROC AUC +training \\[s\\]");
    for (String classifier : CLASSIFIERS) {
      if (classifier.equals("gradient boosting") && !boosts(result.out())) {
        assertThat(result.out()).containsPattern("(?m)^" + classifier + "( +-){7}$");
        continue;
      }
      boolean scores = classifier.equals("hinge") || classifier.equals("linear SVM");
      String logLoss = scores ? "-" : NUMBER;
      assertThat(result.out())
          .containsPattern(
              "(?m)^%s( +%s){4} +%s( +%s){2}$".formatted(classifier, NUMBER, logLoss, NUMBER));
      assertThat(accuracy(result.out(), classifier)).as(classifier).isBetween(least, 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wine", "moons", "circles", "spirals", "blobs"})
  void everySetHasItsNetworks(String set) {
    Result result = run("compare", set, "--folds", "2", "--epochs", "1", "--samples", "60");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    for (String classifier : CLASSIFIERS) {
      assertThat(result.out()).containsPattern("(?m)^" + classifier + " ");
    }
  }

  @Test
  void mnist() {
    Optional<Path> folder = MnistFolder.find();
    assumeTrue(folder.isPresent(), MnistFolder.MISSING);
    Result result =
        run(
            "compare",
            "mnist",
            "--data=" + folder.get(),
            "--folds=2",
            "--epochs=5",
            "--samples=100");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("100 samples, 784 features, 10 classes");
    assertThat(accuracy(result.out(), "MLP")).isGreaterThan(0.4);
  }

  @Test
  void theSameSeedGivesTheSameTable() {
    String[] arguments = {"compare", "moons", "--folds=2", "--epochs=2", "--samples=50"};

    assertThat(withoutTimes(run(arguments).out())).isEqualTo(withoutTimes(run(arguments).out()));
  }

  private static String withoutTimes(String out) {
    return out.replaceAll("(?m) +" + NUMBER + "$", "");
  }

  @Test
  void helpNamesTheSets() {
    assertThat(run("compare", "--help").out())
        .contains("digits, iris, wine, moons, circles, spirals, blobs, mnist");
  }

  @Test
  void wrongUse() {
    assertThat(run("compare").exitCode()).isEqualTo(2);
    assertThat(run("compare", "iriss"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
        .satisfies(
            result ->
                assertThat(result.err())
                    .contains("There is no data set 'iriss'. There are digits, iris, wine"));
    assertThat(run("compare", "iris", "--folds", "1"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
        .satisfies(
            result -> assertThat(result.err()).contains("--folds is 1 but must be at least 2"));
    assertThat(run("compare", "iris", "--epochs", "0"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("--epochs is 0"));
    assertThat(run("compare", "iris", "--samples", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void whatTheDataDoesNotAllow(@TempDir Path empty) {
    assertThat(run("compare", "iris", "--folds", "51"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(1))
        .satisfies(
            result ->
                assertThat(result.err())
                    .startsWith("--folds is 51 but the rarest class has only 50 samples."));
    assertThat(run("compare", "iris", "--samples", "151"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(1))
        .satisfies(
            result -> assertThat(result.err()).startsWith("--samples is 151 but the set has"));
    assertThat(run("compare", "iris", "--samples", "4"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(1))
        .satisfies(
            result ->
                assertThat(result.err())
                    .startsWith("--folds is 5 but the rarest class has only 1 samples."));
    assertThat(run("compare", "mnist"))
        .satisfies(result -> assertThat(result.exitCode()).isEqualTo(1))
        .satisfies(result -> assertThat(result.err()).contains("--data FOLDER"));
    assertThat(run("compare", "mnist", "--data", empty.toString()).err())
        .startsWith("There is no " + empty);
  }
}
