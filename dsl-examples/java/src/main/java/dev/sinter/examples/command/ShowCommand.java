package dev.sinter.examples.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the compiler generated for a model. */
@Command(
    name = "show",
    description = "Prints the source that was generated for a model.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", converter = ExampleConverter.class, description = "see list")
  private @Nullable Example example;

  @Option(
      names = "--part",
      defaultValue = "NETWORK",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private GeneratedSource.Part part = GeneratedSource.Part.NETWORK;

  @Override
  public void run() {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .print(GeneratedSource.text(Objects.requireNonNull(example).model(), part));
    spec.commandLine().getOut().flush();
  }
}
