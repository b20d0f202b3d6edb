package dev.sinter.benchmarks.compare;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param feature its feature version: 17 of 17.0.19
 */
record JavaInstallation(Path home, int feature) {
  private static final Path LINUX_PACKAGES = Path.of("/usr/lib/jvm");

  /** The program that starts the JVM. */
  String launcher() {
    return home.resolve("bin").resolve("java").toString();
  }

  /**
   * The first installation of a feature version among the given homes, {@code JAVA_HOME}, the JDK
   * that runs this and {@code /usr/lib/jvm}.
   */
  static Optional<JavaInstallation> find(int feature, List<Path> homes) {
    List<Path> candidates = new ArrayList<>(homes);
    String javaHome = System.getenv("JAVA_HOME");
    if (javaHome != null) {
      candidates.add(Path.of(javaHome));
    }
    candidates.add(Path.of(System.getProperty("java.home")));
    if (Files.isDirectory(LINUX_PACKAGES)) {
      try (Stream<Path> installed = Files.list(LINUX_PACKAGES)) {
        installed.sorted().forEach(candidates::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return candidates.stream()
        .flatMap(home -> at(home).stream())
        .filter(installation -> installation.feature == feature)
        .findFirst();
  }

  /** The installation in a folder, by the {@code release} file that every JDK has. */
  static Optional<JavaInstallation> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    String feature = version.split("[.+-]", 2)[0];
    return feature.matches("\\d+")
        ? Optional.of(new JavaInstallation(home, Integer.parseInt(feature)))
        : Optional.empty();
  }
}
