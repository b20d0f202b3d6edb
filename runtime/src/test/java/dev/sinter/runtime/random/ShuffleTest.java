package dev.sinter.runtime.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  @Test
  void isAPermutation() {
    int[] order = new int[1000];
    Shuffle.permutation(order, 42, 0);
    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 1000).toArray());
    assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
  }

  @Test
  void followsFromSeedAndEpoch() {
    assertThat(order(42, 3)).isEqualTo(order(42, 3));
    assertThat(order(42, 3)).isNotEqualTo(order(42, 4)).isNotEqualTo(order(43, 3));
  }

  @Test
  void permutationsAreEquallyLikely() {
    Map<String, Integer> counts = new HashMap<>();
    int[] order = new int[3];
    for (int epoch = 0; epoch < 6000; epoch++) {
      Shuffle.permutation(order, 1, epoch);
      counts.merge(order[0] + "" + order[1] + order[2], 1, Integer::sum);
    }
    assertThat(counts).hasSize(6);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(880, 1120));
  }

  @Test
  void nothingAndOne() {
    Shuffle.permutation(new int[0], 1, 1);
    int[] one = {5};
    Shuffle.permutation(one, 1, 1);
    assertThat(one).containsExactly(0);
  }

  private static int[] order(long seed, long epoch) {
    int[] order = new int[100];
    Shuffle.permutation(order, seed, epoch);
    return order;
  }
}
