package dev.sinter.examples.command;

import dev.sinter.examples.comparison.Classifier;
import dev.sinter.examples.comparison.CompiledClassifier;
import dev.sinter.runtime.Network;
import dev.sinter.runtime.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A data set that classifiers are compared on, with networks of its shape.
 *
 * @param name on the command line
 * @param epochs how long networks train when the user does not say
 * @param samples how many there are when the user does not say; 0 for all
 * @param source reads or makes the samples
 * @param softmax makes the softmax regression from a seed
 * @param hinge makes the linear classifier with hinge loss from a seed
 * @param mlp makes the multilayer perceptron from a seed
 */
record ComparisonSet(
    String name,
    int epochs,
    int samples,
    Source source,
    LongFunction<Network> softmax,
    LongFunction<Network> hinge,
    LongFunction<Network> mlp) {

  /** Where samples come from. */
  @FunctionalInterface
  interface Source {
    /**
     * Reads or makes samples.
     *
     * @param folder what the user gave as {@code --data}
     * @param samples how many; 0 for all
     * @throws IOException if files cannot be read
     */
    Dataset load(@Nullable Path folder, int samples, long seed) throws IOException;
  }

  /**
   * Reads or makes the samples.
   *
   * @param folder what the user gave as {@code --data}
   * @param wanted how many the user wants
   * @throws IOException if files cannot be read
   */
  Dataset load(@Nullable Path folder, @Nullable Integer wanted, long seed) throws IOException {
    return source.load(folder, wanted == null ? samples : wanted, seed);
  }

  /** The compiled classifiers. */
  List<Classifier> compiled(int count) {
    return List.of(
        new CompiledClassifier("softmax", softmax, count, true),
        new CompiledClassifier("hinge", hinge, count, false),
        new CompiledClassifier("MLP", mlp, count, true));
  }
}
