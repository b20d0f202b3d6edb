package dev.sinter.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sinter.examples.data.Digits;
import dev.sinter.examples.data.Iris;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.metric.Accuracy;
import dev.sinter.runtime.optimize.End;
import dev.sinter.runtime.optimize.Iteration;
import dev.sinter.runtime.optimize.Lbfgs;
import dev.sinter.runtime.optimize.NetworkObjective;
import dev.sinter.runtime.optimize.Newton;
import dev.sinter.runtime.optimize.OptimizationResult;
import dev.sinter.runtime.train.Combination;
import dev.sinter.runtime.train.EarlyStopping;
import dev.sinter.runtime.train.Ensemble;
import dev.sinter.runtime.train.Evaluation;
import dev.sinter.runtime.train.ExponentialMovingAverage;
import dev.sinter.runtime.train.GradientCheck;
import dev.sinter.runtime.train.GradientReport;
import dev.sinter.runtime.train.HessianReport;
import dev.sinter.runtime.train.Monitor;
import dev.sinter.runtime.train.NumericalGradientPrintout;
import dev.sinter.runtime.train.OutOfBag;
import dev.sinter.runtime.train.ReduceOnPlateau;
import dev.sinter.runtime.train.StochasticWeightAveraging;
import dev.sinter.runtime.train.Threshold;
import dev.sinter.runtime.train.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/training.md. */
class TrainingGuideTest {
  private final Split digits = Digits.load().stratifiedSplit(0.8, 0, 42);
  private final Dataset train = digits.train();
  private final Dataset test = digits.test();
  private final CompiledPerceptron network = CompiledPerceptron.create(42);

  @Test
  void isTheGuide() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/dev/sinter/examples/TrainingGuideTest.java"),
            StandardCharsets.UTF_8);
    String guide = Files.readString(Path.of("../../docs/training.md"), StandardCharsets.UTF_8);
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(snippets).hasSize(10);
    for (String snippet : snippets) {
      assertThat(source.replaceAll("\\s+", "")).contains(snippet.replaceAll("\\s+", ""));
    }
  }

  @Test
  void earlyStopping() {
    EarlyStopping stopping = new EarlyStopping(5).monitor(Monitor.VALIDATION_LOSS).minDelta(1e-3);
    Trainer.of(network).epochs(200).validation(test).listener(stopping).run(train);
    long best = stopping.bestEpoch();

    assertThat(best).isBetween(3L, 194L);
    assertThat(Evaluation.of(network, test).loss()).isEqualTo(stopping.best());
  }

  @Test
  void reduceOnPlateau() {
    ReduceOnPlateau plateau =
        new ReduceOnPlateau()
            .factor(0.5)
            .patience(2)
            .cooldown(1)
            .threshold(Threshold.relative(1e-3))
            .minRate(1e-5);
    Trainer.of(network).epochs(30).validation(test).listener(plateau).run(train);

    assertThat(network.learningRateScale()).isLessThan(1);
  }

  @Test
  void accumulation() {
    Trainer.of(network).epochs(10).accumulate(4).run(train);

    assertThat(network.step()).isEqualTo(10L * ((train.size() + 127) / 128));
    assertThat(Evaluation.of(network, test).accuracy().orElseThrow()).isGreaterThan(0.9);
  }

  @Test
  void checkpoints(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("checkpoint.safetensors");
    Trainer.of(network).epochs(1).run(train);
    network.saveCheckpoint(file);
    CompiledPerceptron resumed = CompiledPerceptron.create(0);
    resumed.loadCheckpoint(file);
    Trainer.of(resumed).epochs(10).run(train);

    Trainer.of(network).epochs(10).run(train);
    assertThat(resumed.step()).isEqualTo(network.step());
    assertThat(resumed.parameter("hidden.weight")).isEqualTo(network.parameter("hidden.weight"));
  }

  @Test
  void averages(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("average.safetensors");
    ExponentialMovingAverage moving = new ExponentialMovingAverage(0.99).biasCorrection(true);
    StochasticWeightAveraging mean = new StochasticWeightAveraging(5, 1);
    Trainer.of(network).epochs(10).listener(moving).listener(mean).run(train);
    mean.apply(network);
    double averaged = Evaluation.of(network, test).loss();
    mean.restore(network);
    moving.save(network, file);

    assertThat(mean.count()).isEqualTo(5);
    assertThat(averaged).isLessThan(0.2);
    network.load(file);
    assertThat(Evaluation.of(network, test).loss()).isLessThan(0.2).isNotEqualTo(averaged);
  }

  @Test
  void bagging() {
    Ensemble<CompiledPerceptron> ensemble =
        Ensemble.bagging(
            5,
            42,
            CompiledPerceptron::create,
            train,
            (member, sample) -> Trainer.of(member).epochs(10).run(sample));
    int[] labels = ensemble.labels(test, 0, Combination.MEAN_PROBABILITY);
    double accuracy = Accuracy.of(test.labels(0), labels);
    OutOfBag estimate = ensemble.outOfBag(0, Combination.VOTE);

    assertThat(accuracy).isGreaterThan(0.95);
    // Each sample is in all five bags with a probability of 0.632^5 = 0.1.
    assertThat(estimate.samples()).isBetween(1200, train.size() - 50);
    assertThat(estimate.accuracy().orElseThrow()).isBetween(0.9, 1.0);
  }

  @Test
  void fullBatch() {
    NetworkObjective objective = NetworkObjective.of(network, train);
    OptimizationResult result =
        objective.minimize(new Lbfgs().memory(10).gradientTolerance(1e-4).iterations(50));
    End why = result.end();
    List<Iteration> history = result.history();

    assertThat(why).isIn(End.ITERATIONS, End.GRADIENT_TOLERANCE);
    assertThat(history).hasSize(result.iterations() + 1);
    assertThat(result.value()).isLessThan(0.05);
    assertThat(Evaluation.of(network, test).accuracy().orElseThrow()).isGreaterThan(0.93);
  }

  @Test
  void secondDerivatives() {
    CompiledLeastSquares squares = CompiledLeastSquares.create(42);
    Dataset plane = Synthetic.linearRegression(100, new double[] {2, -1, 0.5, 3}, 1, 0.1, 5);
    double[] x = {1, 2, 3, 4};
    double[] y = {5};
    double[] direction = {1, 0, 0, 0, 0};
    double[] product = new double[5];

    OptimizationResult solved =
        NetworkObjective.of(squares, plane).minimize(new Newton().gradientTolerance(1e-10));
    int iterations = solved.iterations();
    squares.hessianVectorProduct(x, y, direction, product);
    HessianReport second = GradientCheck.of(squares).secondOrder().directions(3, 7).run(plane);

    assertThat(iterations).isEqualTo(1);
    // The second derivatives of a square are 2 x x'.
    assertThat(product).containsExactly(new double[] {2, 4, 6, 8, 2}, within(1e-12));
    assertThat(second.passed()).as(second.toString()).isTrue();
  }

  @Test
  void gradientCheck() {
    CompiledCheckedNet checked = CompiledCheckedNet.create(1);
    GradientReport report = GradientCheck.of(checked).sample(20, 7).runOnRandomSamples(1);
    boolean passed = report.passed();
    GradientReport.Entry first = report.entries().get(0);
    String worst = first.name() + first.place() + " is off by " + first.error();

    assertThat(passed).as(report.toString()).isTrue();
    assertThat(report.isVacuous()).isFalse();
    assertThat(report.entries())
        .extracting(GradientReport.Entry::name)
        .containsExactly(
            "hidden.weight", "hidden.bias", "logits.weight", "logits.bias", "input measurements");
    assertThat(worst).matches("hidden\\.weight\\[\\d,\\d] is off by \\S+");
  }

  @Test
  void printout() {
    CompiledCheckedNet checked = CompiledCheckedNet.create(1);
    Dataset data = Iris.load().range(0, 6);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      NumericalGradientPrintout.of(checked).most(3).print(data, System.out::println);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(1 + 4 * 3)
        .element(1)
        .asString()
        .startsWith("hidden.weight[0,0] + 0.0001: loss ");
  }
}
