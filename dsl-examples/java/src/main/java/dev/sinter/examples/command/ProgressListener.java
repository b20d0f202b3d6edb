package dev.sinter.examples.command;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.train.History;
import dev.sinter.runtime.train.TrainingListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar while an epoch runs, where there is a terminal to draw it on, and a line when it
 * has ended.
 */
final class ProgressListener implements TrainingListener {
  private static final int MOST_LINES = 40;
  private static final int REDRAW_MILLISECONDS = 50;

  private final PrintWriter out;
  private final int epochs;
  private final @Nullable StatusLine line;
  private @Nullable ProgressBar bar;

  /**
   * A listener to one run.
   *
   * @param out takes the lines
   * @param terminal takes the bar, if there is one
   */
  ProgressListener(PrintWriter out, int epochs, @Nullable PrintWriter terminal) {
    this.out = out;
    this.epochs = epochs;
    line = terminal == null ? null : new StatusLine(terminal);
  }

  @Override
  public void epochStarted(Network network, long epoch, int steps) {
    if (line != null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name(epoch))
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
              .setConsumer(line)
              .build();
    }
  }

  @Override
  public Next stepEnded(Network network, long epoch, int stepOfEpoch, double loss) {
    if (bar != null) {
      bar.step();
    }
    return Next.CONTINUE;
  }

  @Override
  public Next epochEnded(Network network, History.Epoch epoch) {
    if (bar != null && line != null) {
      bar.close();
      bar = null;
      // A bar that is closed before its first drawing is drawn then, and not erased.
      line.close();
    }
    if (isPrinted(epoch.number() + 1)) {
      print(epoch);
    }
    return Next.CONTINUE;
  }

  /** All of them, or some forty of very many. */
  private boolean isPrinted(long ended) {
    return ended == epochs || ended % Math.max(1, epochs / MOST_LINES) == 0;
  }

  private void print(History.Epoch epoch) {
    out.printf(
        Locale.ROOT,
        "%s   loss %.4f%s%s   validation: loss %.4f%s%n",
        name(epoch.number()),
        epoch.loss(),
        penalty(epoch.penalty()),
        accuracy(epoch.accuracy()),
        epoch.validationLoss().orElseThrow(),
        accuracy(epoch.validationAccuracy()));
    out.flush();
  }

  private String name(long epoch) {
    int width = Integer.toString(epochs).length();
    return String.format(Locale.ROOT, "epoch %" + width + "d/%d", epoch + 1, epochs);
  }

  private static String penalty(double penalty) {
    return penalty == 0 ? "" : String.format(Locale.ROOT, "  penalty %.4f", penalty);
  }

  private static String accuracy(OptionalDouble accuracy) {
    return accuracy.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "  accuracy %5.1f%%", 100 * accuracy.getAsDouble());
  }
}
