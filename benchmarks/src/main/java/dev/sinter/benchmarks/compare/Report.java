package dev.sinter.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result as Markdown that also reads well in a terminal. */
final class Report {
  /** From here on the report says that others used the core. */
  private static final double SHARED_CORE = 1.05;

  private Report() {}

  /**
   * Writes the report.
   *
   * @param setting machine, date and way of measuring, a sentence each
   * @param leftOut why contenders are missing, by name
   */
  static String of(List<String> setting, List<Result> results, Map<String, String> leftOut) {
    StringBuilder text = new StringBuilder();
    text.append("# Training step of 784-128-10, batch 64, Adam, float, one thread\n\n");
    setting.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    leftOut.forEach(
        (name, reason) ->
            text.append("- Left out: ").append(name).append(", ").append(reason).append('\n'));
    double elapsed = results.stream().mapToDouble(Result::mostElapsed).max().orElse(1);
    if (elapsed > SHARED_CORE) {
      text.append(
          String.format(
              Locale.ROOT,
              "- Others used the core too: in the worst round the clock ran %.1f times longer than"
                  + " the work. Cold caches after that make the times too long.%n",
              elapsed));
    }
    if (!results.isEmpty()) {
      table(text.append('\n'), results);
    }
    return text.toString();
  }

  private static void table(StringBuilder text, List<Result> results) {
    Result reference = results.get(0);
    int nameWidth = results.stream().mapToInt(result -> result.name().length()).max().orElse(0);
    String row = "| %-" + nameWidth + "s | %11s | %15s | %6s | %s |%n";
    text.append(row.formatted("", "median (µs)", "min..max (µs)", "ratio", "what"));
    text.append(row.formatted("---", "---:", "---:", "---:", "---"));
    for (Result result : results) {
      text.append(
          row.formatted(
              result.name(),
              rounded("%.0f", result.median()),
              rounded("%.0f", result.best()) + ".." + rounded("%.0f", result.worst()),
              rounded("%.2f", result.median() / reference.median()),
              result.description()));
    }
    text.append(String.format("%nRatio: the time over that of %s.%n", reference.name()));
  }

  private static String rounded(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
