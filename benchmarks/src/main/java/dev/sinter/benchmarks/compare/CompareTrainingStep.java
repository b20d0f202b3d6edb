package dev.sinter.benchmarks.compare;

import dev.sinter.runtime.FormSelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the training step of a perceptron across code forms, JDKs and PyTorch. */
@Command(
    name = "benchmarks/run",
    description =
        "Measures the training step of 784-128-10 at batch 64 with Adam on one thread: the vector"
            + " and the portable form on JDK 17 and 25, beside PyTorch if it is there.",
    mixinStandardHelpOptions = true)
public final class CompareTrainingStep implements Callable<Integer> {
  private static final List<Integer> FEATURES = List.of(17, 25);
  private static final List<String> FORMS = List.of("vector", "portable");

  @Option(
      names = "--jdk",
      paramLabel = "DIR",
      description = "A JDK to use; otherwise JAVA_HOME and /usr/lib/jvm are searched.")
  private List<Path> jdks = new ArrayList<>();

  @Option(
      names = "--python",
      paramLabel = "FILE",
      defaultValue = "${env:SINTER_PYTHON}",
      description = "A Python interpreter that has PyTorch; default: the variable SINTER_PYTHON.")
  private @Nullable String python;

  @Option(
      names = "--starts",
      defaultValue = "3",
      description = "How often each is started (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      description = "Rounds after each start (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "4",
      paramLabel = "SECONDS",
      description = "Training before the first round (default: ${DEFAULT-VALUE}).")
  private double warmUp;

  @Option(
      names = "--seconds",
      defaultValue = "0.4",
      description = "Training in a round (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(names = "--core", description = "The core to stay on (default: the last).")
  private int core = Runtime.getRuntime().availableProcessors() - 1;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write the report as Markdown too.")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> leftOut = new LinkedHashMap<>();

  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs the comparison and returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new CompareTrainingStep()).setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    List<String> pinning = Machine.pinning(core);
    Path script = pythonScript();
    try {
      List<Contender> contenders = new ArrayList<>(javaContenders(pinning));
      contenders.addAll(pythonContenders(pinning, script));
      Tournament tournament = new Tournament(starts, rounds, warmUp, seconds);
      List<Result> results = tournament.run(contenders, command.getErr(), leftOut);
      String report = Report.of(setting(pinning), results, leftOut);
      command.getOut().print(report);
      command.getOut().flush();
      if (output != null) {
        Files.writeString(output, report);
      }
      return results.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    } finally {
      Files.delete(script);
    }
  }

  private List<Contender> javaContenders(List<String> pinning) {
    List<Contender> contenders = new ArrayList<>();
    for (int feature : FEATURES) {
      Optional<JavaInstallation> found = JavaInstallation.find(feature, jdks);
      if (found.isEmpty()) {
        leftOut.put("JDK " + feature, "not found; name its folder with --jdk");
        continue;
      }
      for (String form : FORMS) {
        List<String> command = new ArrayList<>(pinning);
        command.add(found.get().launcher());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.add("-D" + FormSelection.PROPERTY + "=" + form);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(TrainingStepWorker.class.getName());
        contenders.add(new Contender("Sinter, " + form + " form, JDK " + feature, command));
      }
    }
    return contenders;
  }

  private List<Contender> pythonContenders(List<String> pinning, Path script) {
    if (python == null) {
      leftOut.put("PyTorch", "no interpreter was named with --python or SINTER_PYTHON");
      return List.of();
    }
    List<Contender> contenders = new ArrayList<>();
    for (String mode : List.of("eager", "compile")) {
      List<String> command = new ArrayList<>(pinning);
      command.addAll(List.of(python, script.toString(), mode));
      String name = mode.equals("eager") ? "PyTorch, eager" : "PyTorch, torch.compile";
      contenders.add(new Contender(name, command));
    }
    return contenders;
  }

  /** The worker in Python, as a file that an interpreter can read. */
  private static Path pythonScript() throws IOException {
    Path file = Files.createTempFile("training_step", ".py");
    try (InputStream resource =
        Objects.requireNonNull(CompareTrainingStep.class.getResourceAsStream("training_step.py"))) {
      Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private List<String> setting(List<String> pinning) throws IOException {
    return List.of(
        Machine.description(),
        LocalDate.now(ZoneOffset.UTC)
            + (pinning.isEmpty() ? ", not pinned to a core" : ", pinned to core " + core),
        String.format(
            Locale.ROOT,
            "CPU time of a step; %d starts of %d rounds, in turns, %.1f s each after %.1f s of"
                + " warm-up",
            starts,
            rounds,
            seconds,
            warmUp));
  }
}
