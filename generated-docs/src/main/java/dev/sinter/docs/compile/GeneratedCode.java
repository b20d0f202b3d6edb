package dev.sinter.docs.compile;

import com.palantir.javapoet.JavaFile;
import dev.sinter.processor.CompiledModel;
import java.util.List;
import java.util.Optional;

/** The generated classes of a model, as text. */
public final class GeneratedCode {
  private GeneratedCode() {}

  /**
   * The text of one generated file.
   *
   * @param suffix what its name has behind that of the network class, for example {@code Vector}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String file(CompiledModel model, String suffix) {
    String name = model.plan().spec().compiledName() + suffix;
    return model.files().stream()
        .filter(file -> file.typeSpec().name().equals(name))
        .map(JavaFile::toString)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no file " + name));
  }

  /**
   * The first method of a class with what is written above it.
   *
   * @param name a regular expression
   */
  public static Optional<String> method(String name, String text) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      // Members are indented by two spaces, calls by more.
      if (lines.get(at).matches("  \\S.* " + name + "\\(.*")) {
        int from = at;
        while (!lines.get(from - 1).isBlank()) {
          from--;
        }
        int to = at;
        while (!lines.get(to).equals("  }")) {
          to++;
        }
        return Optional.of(String.join("\n", lines.subList(from, to + 1)).stripIndent());
      }
    }
    return Optional.empty();
  }
}
