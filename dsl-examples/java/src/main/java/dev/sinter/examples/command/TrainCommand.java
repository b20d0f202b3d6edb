package dev.sinter.examples.command;

import dev.sinter.runtime.CodeForm;
import dev.sinter.runtime.FormSelection;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.train.DivergedException;
import dev.sinter.runtime.train.History;
import dev.sinter.runtime.train.Trainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model and says how good it became. */
@Command(
    name = "train",
    description = "Trains a model and says how good it became.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", converter = ExampleConverter.class, description = "see list")
  private @Nullable Example example;

  @Option(names = "--data", paramLabel = "DIR", description = "folder with the MNIST files")
  private @Nullable Path data;

  @Option(names = "--epochs", paramLabel = "N", description = "passes over the training samples")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "of initialisation, shuffling, dropout and split; default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--form",
      description = "${COMPLETION-CANDIDATES}; default: vector where the JVM has the module")
  private @Nullable CodeForm form;

  @Option(names = "--save", paramLabel = "FILE", description = "write the weights as safetensors")
  private @Nullable Path save;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Example chosen = Objects.requireNonNull(example);
    if (epochs != null && epochs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--epochs is %d but must be at least 1.".formatted(epochs));
    }
    int count = epochs == null ? chosen.epochs() : epochs;
    try {
      Split split = chosen.data().load(data, seed);
      Network network = create(chosen);
      TrainingReport report = new TrainingReport(out, chosen, network, split);
      report.beginning(count);
      History history =
          Trainer.of(network)
              .epochs(count)
              .validation(split.test())
              .trainingAccuracy(true)
              .listener(new ProgressListener(out, count, Terminal.isPresent() ? out : null))
              .run(split.train());
      report.end(history);
      if (save != null) {
        network.save(save);
        out.printf("Weights:          %s%n", save);
      }
    } catch (DivergedException e) {
      throw new CommandFailure(Objects.requireNonNull(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailure("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
    }
  }

  private Network create(Example chosen) {
    if (form != null) {
      System.setProperty(FormSelection.PROPERTY, form.name().toLowerCase(Locale.ROOT));
    }
    try {
      return chosen.create().apply(seed);
    } catch (IllegalStateException e) {
      // The vector form was asked for, and the JVM or the build has none.
      throw new CommandFailure(Objects.requireNonNull(e.getMessage()));
    }
  }
}
