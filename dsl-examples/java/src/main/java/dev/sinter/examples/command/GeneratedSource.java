package dev.sinter.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The source that was generated for a model: shipped in the jar, and a file where it was built. */
final class GeneratedSource {
  /** The files that make up a compiled network. */
  enum Part {
    /** The class that a program uses. */
    NETWORK(""),
    /** Its kernels in plain Java. */
    PORTABLE("Portable"),
    /** Its kernels in {@code jdk.incubator.vector}. */
    VECTOR("Vector");

    private final String suffix;

    Part(String suffix) {
      this.suffix = suffix;
    }
  }

  private GeneratedSource() {}

  /**
   * The text of one part.
   *
   * @throws CommandFailure if it was not generated
   */
  static String text(Class<?> model, Part part) {
    String file = "Compiled" + model.getSimpleName() + part.suffix + ".java";
    try (@Nullable InputStream stream = model.getResourceAsStream(file)) {
      if (stream == null) {
        throw new CommandFailure("%s was not generated in this build.".formatted(file));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the compiler wrote the network class, if this is the checkout it was built in. */
  static Optional<Path> file(Class<?> model) {
    CodeSource source = model.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      // target/classes or target/sinter-examples.jar
      Path file =
          Path.of(source.getLocation().toURI())
              .resolveSibling("generated-sources/annotations")
              .resolve(model.getPackageName().replace('.', '/'))
              .resolve("Compiled" + model.getSimpleName() + ".java");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path here = Path.of("").toAbsolutePath();
      return Optional.of(file.startsWith(here) ? here.relativize(file) : file);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
