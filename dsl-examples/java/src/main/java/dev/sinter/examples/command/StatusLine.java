package dev.sinter.examples.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a progress bar, or a text, over itself, and leaves nothing of it behind: the next line of
 * output stands where it was.
 */
final class StatusLine implements ProgressBarConsumer {
  /** One less than a terminal's least width, so that no line is broken. */
  private static final int WIDTH = 79;

  private final PrintWriter out;

  StatusLine(PrintWriter out) {
    this.out = out;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String bar) {
    out.print('\r' + bar);
    out.flush();
  }

  /** Draws a text of up to a line over what is there. */
  void show(String text) {
    accept(text + " ".repeat(Math.max(0, WIDTH - text.length())));
  }

  @Override
  public void close() {
    out.print('\r' + " ".repeat(WIDTH) + '\r');
    out.flush();
  }
}
