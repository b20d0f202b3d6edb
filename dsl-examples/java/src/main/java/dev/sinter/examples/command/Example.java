package dev.sinter.examples.command;

import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model that the command line can train.
 *
 * @param name on the command line
 * @param model the interface that describes it
 * @param summary what it does, in one line
 * @param epochs how long it trains when the user does not say
 * @param create makes the network from a seed
 * @param data its samples
 */
record Example(
    String name,
    Class<?> model,
    String summary,
    int epochs,
    LongFunction<Network> create,
    Source data) {

  /** Where samples come from. */
  @FunctionalInterface
  interface Source {
    /**
     * Reads or makes the samples and splits them.
     *
     * @param folder what the user gave as {@code --data}
     * @throws IOException if files cannot be read
     */
    Split load(@Nullable Path folder, long seed) throws IOException;
  }
}
