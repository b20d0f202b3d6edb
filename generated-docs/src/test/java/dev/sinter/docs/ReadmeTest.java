package dev.sinter.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows the code that the compiler prints today. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  private static List<String> blocks() throws IOException {
    return JAVA.matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  /** The README is broken into lines by hand. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void theModelIsTheExample() throws IOException {
    String model = blocks().stream().filter(b -> b.startsWith("@Model")).findFirst().orElseThrow();
    assertThat(words(Files.readString(ROOT.resolve("generated-docs/Perceptron.md"))))
        .contains(words(model));
  }

  @Test
  void theGeneratedLoopIsThatOfTheModel() throws IOException {
    String loop =
        blocks().stream().filter(b -> b.contains("for (int row")).findFirst().orElseThrow();
    assertThat(Files.readString(ROOT.resolve("generated-docs/Perceptron.md"))).contains(loop);
  }
}
