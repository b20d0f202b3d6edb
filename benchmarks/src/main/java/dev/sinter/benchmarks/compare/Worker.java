package dev.sinter.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A process that trains when it is asked to, and otherwise waits. */
final class Worker implements AutoCloseable {
  private final Path errors;
  private final Process process;
  private final BufferedReader answers;
  private final Writer requests;
  private final String description;

  /**
   * Starts the process and waits until it is ready.
   *
   * @throws IOException if it cannot be started or ends at once; the message says why
   */
  Worker(List<String> command) throws IOException {
    errors = Files.createTempFile("worker", ".log");
    process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
    try {
      description = answer();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** What it is, with versions. */
  String description() {
    return description;
  }

  /** Trains for some seconds. */
  StepTime train(double seconds) throws IOException {
    requests.write(String.format(Locale.ROOT, "%.3f%n", seconds));
    requests.flush();
    String[] times = answer().split(" ", -1);
    return new StepTime(Double.parseDouble(times[0]), Double.parseDouble(times[1]));
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(lastError());
    }
    return line;
  }

  private String lastError() throws IOException {
    return Files.readString(errors)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((before, last) -> last.strip())
        .orElse("ended without a message");
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(errors);
  }
}
