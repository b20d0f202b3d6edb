package dev.sinter.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What runs the benchmark. */
final class Machine {
  private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, its vectors, cores and operating system in one line. */
  static String description() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s %s",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(LINUX_PROCESSORS)) {
      String identifier = System.getenv("PROCESSOR_IDENTIFIER");
      return identifier == null ? "unknown processor" : identifier;
    }
    String model = field("model name", "unknown processor");
    String family = field("cpu family", "");
    String flags = " " + field("flags", "") + " ";
    String vectors =
        flags.contains(" avx512f ") ? "AVX-512" : flags.contains(" avx2 ") ? "AVX2" : "";
    return Stream.of(model, family.isEmpty() ? "" : "(family " + family + ")", vectors)
        .filter(part -> !part.isEmpty())
        .reduce((left, right) -> left + " " + right)
        .orElseThrow();
  }

  private static String field(String name, String otherwise) throws IOException {
    try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    }
  }

  /** The words before a command that keep it on one core, or none where that cannot be done. */
  static List<String> pinning(int core) {
    List<String> words = List.of("taskset", "-c", String.valueOf(core));
    try {
      Process process =
          new ProcessBuilder(Stream.concat(words.stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? words : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
