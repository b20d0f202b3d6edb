package dev.sinter.examples.command;

import dev.sinter.examples.comparison.Classifier;
import dev.sinter.examples.comparison.Comparison;
import dev.sinter.examples.comparison.ComparisonTable;
import dev.sinter.examples.comparison.TribuoClassifiers;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.train.DivergedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cross-validates compiled classifiers beside those of Tribuo. */
@Command(
    name = "compare",
    description = "Cross-validates compiled classifiers beside those of Tribuo.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATASET",
      converter = ComparisonSetConverter.class,
      completionCandidates = ComparisonSets.Names.class,
      description = "${COMPLETION-CANDIDATES}")
  private @Nullable ComparisonSet set;

  @Option(names = "--data", paramLabel = "DIR", description = "folder with the MNIST files")
  private @Nullable Path data;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "5",
      description = "parts that are tested in turn; default: ${DEFAULT-VALUE}")
  private int folds;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "passes of the networks over their training samples")
  private @Nullable Integer epochs;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "how many to use; default: 500 or 600 synthetic ones, 2,000 of MNIST, else all")
  private @Nullable Integer samples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "of folds, initialisation and synthetic samples; default: ${DEFAULT-VALUE}")
  private long seed;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ComparisonSet chosen = Objects.requireNonNull(set);
    requireAtLeast("--folds", folds, 2);
    int count = epochs == null ? chosen.epochs() : epochs;
    requireAtLeast("--epochs", count, 1);
    if (samples != null) {
      requireAtLeast("--samples", samples, 1);
    }
    try {
      Dataset loaded = chosen.load(data, samples, seed);
      if (folds > Comparison.mostFolds(loaded)) {
        throw new CommandFailure(
            "--folds is %s but the rarest class has only %s samples."
                .formatted(folds, Comparison.mostFolds(loaded)));
      }
      out.printf(
          Locale.ROOT,
          "%s: %,d samples, %,d features, %,d classes%n",
          chosen.name(),
          loaded.size(),
          loaded.inputSize(0),
          loaded.classNames(0).size());
      out.printf(
          Locale.ROOT,
          "%d stratified folds, standardised by their training parts; networks: %d epochs; seed %d%n%n",
          folds,
          count,
          seed);
      out.flush();
      List<Classifier> classifiers = new ArrayList<>(chosen.compiled(count));
      classifiers.addAll(TribuoClassifiers.all());
      out.print(new ComparisonTable(compare(loaded, classifiers, out)));
      out.printf(
          "%nMean ± standard deviation over the folds; the first one pays for the JVM's warming up.%n"
              + "Compiled by Sinter: %s; the others are Tribuo's.%n",
          names(chosen.compiled(count)));
      out.flush();
    } catch (DivergedException e) {
      throw new CommandFailure(Objects.requireNonNull(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailure("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
    }
  }

  private List<Comparison.Result> compare(
      Dataset loaded, List<Classifier> classifiers, PrintWriter out) {
    if (!Terminal.isPresent()) {
      return Comparison.run(loaded, classifiers, folds, seed, (fold, name) -> {});
    }
    try (StatusLine line = new StatusLine(out)) {
      return Comparison.run(
          loaded,
          classifiers,
          folds,
          seed,
          (fold, name) -> line.show("fold %s/%s: %s".formatted(fold + 1, folds, name)));
    }
  }

  private static String names(List<Classifier> compiled) {
    return compiled.stream().map(Classifier::name).collect(Collectors.joining(", "));
  }

  private void requireAtLeast(String option, int value, int least) {
    if (value < least) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "%s is %s but must be at least %s.".formatted(option, value, least));
    }
  }
}
