package dev.sinter.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaInstallationTest {
  @TempDir private Path folder;

  @Test
  void findsTheOneThatRunsThis() {
    int feature = Runtime.version().feature();

    assertThat(JavaInstallation.find(feature, List.of()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.feature()).isEqualTo(feature);
              assertThat(Path.of(found.launcher())).isExecutable();
            });
  }

  @Test
  void readsTheVersionFromTheRelease() throws IOException {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");

    assertThat(JavaInstallation.at(folder)).contains(new JavaInstallation(folder, 25));
    assertThat(JavaInstallation.find(25, List.of(folder)))
        .contains(new JavaInstallation(folder, 25));
  }

  @Test
  void takesNoOtherFolderForAnInstallation() throws IOException {
    assertThat(JavaInstallation.at(folder)).isEmpty();
    Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"nobody\"\n");
    assertThat(JavaInstallation.at(folder)).isEmpty();
    assertThat(JavaInstallation.find(999, List.of(folder))).isEmpty();
  }
}
