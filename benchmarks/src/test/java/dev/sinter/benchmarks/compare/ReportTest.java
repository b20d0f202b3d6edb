package dev.sinter.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Result FAST =
      new Result("fast", "the first", List.of(time(9), time(30), time(10), time(12)));
  private static final Result SLOW = new Result("slower", "another", List.of(time(22)));

  @Test
  void medianBestAndWorstAndRatioToTheFirst() {
    String report = Report.of(List.of("a machine"), List.of(FAST, SLOW), Map.of());

    assertThat(report.lines())
        .contains("- a machine")
        .contains("| fast   |          11 |           9..30 |   1.00 | the first |")
        .contains("| slower |          22 |          22..22 |   2.00 | another |")
        .contains("Ratio: the time over that of fast.");
  }

  @Test
  void saysWhatWasLeftOut() {
    String report = Report.of(List.of(), List.of(FAST), Map.of("JDK 99", "not found"));

    assertThat(report).contains("- Left out: JDK 99, not found\n");
  }

  @Test
  void saysThatTheCoreWasShared() {
    Result disturbed = new Result("disturbed", "", List.of(new StepTime(10, 17), time(10)));

    assertThat(Report.of(List.of(), List.of(disturbed), Map.of())).contains("1.7 times longer");
    assertThat(Report.of(List.of(), List.of(FAST), Map.of())).doesNotContain("Others used");
  }

  private static StepTime time(double microseconds) {
    return new StepTime(microseconds, microseconds);
  }
}
