package dev.sinter.examples.comparison;

import dev.sinter.runtime.data.Dataset;
import dev.sinter.runtime.random.Shuffle;
import dev.sinter.runtime.random.Stream;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Some samples of a data set in which the classes have the proportions of all. */
public final class StratifiedSample {
  private StratifiedSample() {}

  /**
   * Chooses at random; the samples keep their order.
   *
   * @param data labels as the first target
   * @param count how many
   * @throws IllegalArgumentException if {@code count} is not in [1, size]
   */
  public static Dataset of(Dataset data, int count, long seed) {
    if (count < 1 || count > data.size()) {
      throw new IllegalArgumentException(
          "count: expected 1 to %s, got %s".formatted(data.size(), count));
    }
    int[] order = IntStream.range(0, data.size()).toArray();
    Shuffle.permute(order, seed, Stream.SAMPLE.at(0));
    int[] byClass =
        IntStream.of(order)
            .boxed()
            .sorted(Comparator.comparingInt(sample -> data.label(0, sample)))
            .mapToInt(sample -> sample)
            .toArray();
    // At even distances through one class after another.
    return data.subset(
        IntStream.range(0, count)
            .map(i -> byClass[(int) ((long) i * data.size() / count)])
            .sorted()
            .toArray());
  }
}
