package dev.sinter.docs;

import dev.sinter.processor.plan.Block;
import dev.sinter.processor.plan.ProgramPlan;
import java.util.Locale;

/** A chart in plain text of the calls during which each value is kept. */
final class Lifetimes {
  private static final int CELL = 3;

  private Lifetimes() {}

  /** One line for each block of the arena, one column for each call. */
  static String chart(ProgramPlan program) {
    int calls = program.calls().size();
    int width =
        program.arena().keySet().stream().mapToInt(block -> block.name().length()).max().orElse(0);
    StringBuilder chart = new StringBuilder(" ".repeat(width));
    for (int call = 1; call <= calls; call++) {
      chart.append(String.format(Locale.ROOT, "%" + CELL + "d", call));
    }
    chart.append('\n');
    for (Block block : program.arena().keySet()) {
      chart.append(block.name()).append(" ".repeat(width - block.name().length()));
      for (int call = 0; call < calls; call++) {
        boolean alive = block.first() <= call && call <= block.last();
        boolean before = block.first() < call && call <= block.last();
        chart.append((before ? "█" : " ").repeat(CELL - 2)).append(alive ? "██" : " ·");
      }
      chart.append('\n');
    }
    return chart.toString();
  }
}
