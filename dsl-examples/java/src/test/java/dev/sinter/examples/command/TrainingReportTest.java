package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.data.Split;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.train.History;
import dev.sinter.runtime.train.Trainer;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TrainingReportTest {
  private static final Dataset LINE = Synthetic.linearRegression(40, new double[] {2}, 1, 0.1, 5);

  private static String report(Dataset validation) {
    Example example =
        Examples.ALL.stream()
            .filter(e -> e.name().equals("linear-regression"))
            .findFirst()
            .orElseThrow();
    Network network = example.create().apply(1);
    History history = Trainer.of(network).run(LINE);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TrainingReport(out, example, network, new Split(LINE, validation)).end(history);
    out.flush();
    return text.toString();
  }

  @Test
  void targetsThatDifferAreMeasuredByTheirSpread() {
    assertThat(report(LINE)).contains("R^2 = ").doesNotContain("root mean squared error");
  }

  @Test
  void equalTargetsHaveNoSpread() {
    assertThat(report(LINE.subset(3))).contains("root mean squared error = ");
  }
}
