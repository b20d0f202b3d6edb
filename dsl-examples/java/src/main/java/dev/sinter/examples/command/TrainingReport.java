package dev.sinter.examples.command;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.NetworkInfo;
import dev.sinter.runtime.OutputInfo;
import dev.sinter.runtime.ParameterInfo;
import dev.sinter.runtime.TargetInfo;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.metric.ClassificationReport;
import dev.sinter.runtime.metric.ConfusionMatrix;
import dev.sinter.runtime.metric.Regression;
import dev.sinter.runtime.train.Evaluation;
import dev.sinter.runtime.train.History;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is said before a training run and after it. */
final class TrainingReport {
  /** Networks up to this size show what they have learned. */
  private static final int FEW_PARAMETERS = 8;

  private final PrintWriter out;
  private final Example example;
  private final Network network;
  private final Split split;

  TrainingReport(PrintWriter out, Example example, Network network, Split split) {
    this.out = out;
    this.example = example;
    this.network = network;
    this.split = split;
  }

  void beginning(int epochs) {
    out.printf("%s: %s%n", example.name(), example.summary());
    print(
        "%,d parameters, %s form, seed %d%n",
        network.info().numParameters(),
        network.form().name().toLowerCase(Locale.ROOT),
        network.seed());
    print(
        "%,d samples to train on, %,d to validate on, %d epochs%n%n",
        split.train().size(), split.test().size(), epochs);
  }

  void end(History history) {
    Evaluation evaluation = Evaluation.of(network, split.test());
    List<TargetInfo> targets = network.info().targets();
    for (int target = 0; target < targets.size(); target++) {
      printTarget(evaluation, targets.get(target).name());
    }
    if (network.info().numParameters() <= FEW_PARAMETERS) {
      printParameters();
    }
    double seconds = history.epochs().stream().mapToDouble(History.Epoch::seconds).sum();
    print("%nTrained %,d steps in %.2f s.%n", network.step(), seconds);
    GeneratedSource.file(example.model())
        .ifPresentOrElse(
            file -> out.printf("Generated source: %s%n", file),
            () -> out.printf("Generated source: show %s%n", example.name()));
  }

  private void printTarget(Evaluation evaluation, String name) {
    Dataset test = split.test();
    int target = target(test, name);
    int output = output(network.info(), name);
    if (test.hasLabels(target)) {
      ConfusionMatrix matrix =
          ConfusionMatrix.of(
              test.labels(target), evaluation.predictedLabels(output), test.classNames(target));
      print(
          "%nConfusion matrix of %s over the %,d validation samples, %.1f%% correct:%n%n%s",
          test.targetNames().get(target), matrix.total(), 100 * matrix.accuracy(), matrix);
      print("%n%s", ClassificationReport.of(matrix));
    } else {
      float[] values = test.values(target);
      double[] expected = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
      double[] predicted = evaluation.output(output);
      // R^2 compares with the spread of the targets, which a constant does not have.
      boolean spread = DoubleStream.of(expected).distinct().count() > 1;
      print(
          "%n%s over the %,d validation samples: %s = %.4f%n",
          test.targetNames().get(target),
          test.size(),
          spread ? "R^2" : "root mean squared error",
          spread
              ? Regression.rSquared(expected, predicted)
              : Regression.rootMeanSquaredError(expected, predicted));
    }
  }

  /** As the trainer binds them: by name, or the one target there is. */
  private static int target(Dataset data, String name) {
    return Math.max(0, data.targetNames().indexOf(name));
  }

  private static int output(NetworkInfo info, String name) {
    return info.outputs().stream().map(OutputInfo::name).toList().indexOf(name);
  }

  private void printParameters() {
    for (ParameterInfo parameter : network.info().parameters()) {
      String values =
          Arrays.stream(network.parameter(parameter.name()))
              .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
              .collect(Collectors.joining(", "));
      out.printf("%s = %s%n", parameter.name(), values);
    }
  }

  /** Numbers look the same in every country. */
  private void print(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values));
  }
}
