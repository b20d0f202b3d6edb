package dev.sinter.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole comparison, too short to say anything. */
class CompareTrainingStepTest {
  @TempDir private Path folder;

  @Test
  void printsATableAndWritesIt() throws Exception {
    Path output = folder.resolve("report.md");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exitCode =
        CompareTrainingStep.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "--jdk=" + System.getProperty("java.home"),
            "--python=" + folder.resolve("no-python"),
            "--starts=1",
            "--rounds=1",
            "--warm-up=0",
            "--seconds=0",
            "--output=" + output);

    assertThat(exitCode).as(err.toString()).isZero();
    String version = System.getProperty("java.version");
    assertThat(out.toString())
        .contains("vector form on Java " + version)
        .contains("portable form on Java " + version)
        .contains("- Left out: PyTorch, eager, ");
    assertThat(output).hasContent(out.toString());
    assertThat(Files.readString(output)).doesNotContain("NaN");
  }
}
