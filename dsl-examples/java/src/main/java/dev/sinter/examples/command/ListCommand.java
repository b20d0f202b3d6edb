package dev.sinter.examples.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names every model. */
@Command(name = "list", description = "Names every model.", mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    int width = Examples.ALL.stream().mapToInt(example -> example.name().length()).max().orElse(1);
    for (Example example : Examples.ALL) {
      out.printf("%-" + width + "s  %s%n", example.name(), example.summary());
    }
  }
}
