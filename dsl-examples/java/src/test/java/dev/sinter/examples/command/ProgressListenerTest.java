package dev.sinter.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sinter.examples.CompiledXor;
import dev.sinter.runtime.data.Synthetic;
import dev.sinter.runtime.train.Trainer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on the screen in the end. */
class ProgressListenerTest {
  private static final int EPOCHS = 3;

  @Test
  void barsLeaveNothingBehind() {
    StringWriter lines = new StringWriter();
    StringWriter both = new StringWriter();
    PrintWriter terminal = new PrintWriter(both, true);
    train(
        new ProgressListener(new PrintWriter(lines, true), EPOCHS, null),
        new ProgressListener(terminal, EPOCHS, terminal));

    assertThat(both.toString()).contains("\repoch 1/3").contains("[");
    assertThat(screen(both.toString()))
        .isEqualTo(lines.toString().lines().toList())
        .hasSize(EPOCHS);
  }

  @Test
  void withoutATerminalThereAreLinesOnly() {
    StringWriter lines = new StringWriter();
    train(new ProgressListener(new PrintWriter(lines, true), EPOCHS, null));

    assertThat(lines.toString().replace(System.lineSeparator(), "\n"))
        .doesNotContain("\r")
        .doesNotContain("[")
        .startsWith("epoch 1/3   loss ");
  }

  private static void train(ProgressListener... listeners) {
    Trainer trainer = Trainer.of(CompiledXor.create(1)).epochs(EPOCHS).validation(Synthetic.xor());
    for (ProgressListener listener : listeners) {
      trainer.listener(listener);
    }
    trainer.run(Synthetic.xor());
  }

  /** What stands on a terminal after {@code text}, without the blanks at the ends of lines. */
  private static List<String> screen(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (int at = 0; at < text.length(); at++) {
      char symbol = text.charAt(at);
      if (symbol == '\n') {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        column = 0;
      } else if (symbol == '\r') {
        column = 0;
      } else {
        line.replace(column, Math.min(column + 1, line.length()), String.valueOf(symbol));
        column++;
      }
    }
    return lines;
  }
}
