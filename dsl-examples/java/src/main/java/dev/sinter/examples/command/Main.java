package dev.sinter.examples.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point. Exit codes: 0 done, 1 failed while running, 2 called wrongly. */
@Command(
    name = "sinter-examples",
    description = "Trains the example models and shows the code that was generated for them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ListCommand.class,
      TrainCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      ProductCommand.class
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    // The generated sources have letters beyond ASCII.
    int exitCode =
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments);
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::explain)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              if (exception instanceof CommandFailure) {
                command.getErr().println(exception.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
              }
              throw exception;
            })
        .execute(arguments);
  }

  /** What was wrong, without the whole usage below it. */
  private static int explain(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.printf("Help: %s --help%n", command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  /** Without a command. */
  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Name a command: list, train, show, compare or product.");
  }
}
