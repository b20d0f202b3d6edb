package dev.sinter.runtime.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhiloxTest {
  /** From {@code kat_vectors} of Random123, lines {@code philox4x32 10}. */
  @Test
  void givesThePublishedVectors() {
    assertBlock(
        new int[] {0, 0, 0, 0},
        new int[] {0, 0},
        new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    assertBlock(
        new int[] {-1, -1, -1, -1},
        new int[] {-1, -1},
        new int[] {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    assertBlock(
        new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
        new int[] {0xa4093822, 0x299f31d0},
        new int[] {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
  }

  private static void assertBlock(int[] counter, int[] key, int[] expected) {
    int[] block = new int[4];
    Philox.block(counter[0], counter[1], counter[2], counter[3], key[0], key[1], block);
    assertThat(block).containsExactly(expected);

    long position = (counter[0] & 0xFFFFFFFFL) | ((long) counter[1] << 32);
    long stream = (counter[2] & 0xFFFFFFFFL) | ((long) counter[3] << 32);
    long seed = (key[0] & 0xFFFFFFFFL) | ((long) key[1] << 32);
    int[] blocks = new int[6];
    Philox.blocks(seed, stream, position, 1, blocks, 2);
    assertThat(blocks).containsExactly(0, 0, expected[0], expected[1], expected[2], expected[3]);
    assertThat(Philox.bits(seed, stream, position))
        .isEqualTo((expected[0] & 0xFFFFFFFFL) | ((long) expected[1] << 32));
  }

  @Test
  void blocksFollowEachOther() {
    int[] both = new int[8];
    Philox.blocks(7, 3, 0xFFFFFFFFL, 2, both, 0);
    int[] first = new int[4];
    int[] second = new int[4];
    Philox.block(-1, 0, 3, 0, 7, 0, first);
    Philox.block(0, 1, 3, 0, 7, 0, second);
    assertThat(both).startsWith(first).endsWith(second);
  }

  @Test
  void uniformHasItsMoments() {
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double value = Philox.uniform(42, 0, i);
      assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
      sum += value;
      squares += value * value;
    }
    assertThat(sum / count).isCloseTo(0.5, within(0.005));
    assertThat(squares / count).isCloseTo(1.0 / 3, within(0.005));
  }

  @Test
  void normalHasItsMoments() {
    int count = 100_000;
    double[] moments = new double[4];
    for (int i = 0; i < count; i++) {
      double value = Philox.normal(42, 1, i);
      for (int m = 0; m < 4; m++) {
        moments[m] += Math.pow(value, m + 1) / count;
      }
    }
    assertThat(moments[0]).isCloseTo(0, within(0.015));
    assertThat(moments[1]).isCloseTo(1, within(0.02));
    assertThat(moments[2]).isCloseTo(0, within(0.05));
    assertThat(moments[3]).isCloseTo(3, within(0.1));
  }

  @Test
  void boundedIsEven() {
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[Philox.bounded(1, 2, i, 7)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_500, 10_500);
    }
  }

  /**
   * Of 2^32 numbers, 8 go to each 3 below this bound: without rejection the remainders 0, 1, 2 come
   * as 3 : 3 : 2.
   */
  @Test
  void boundedRejects() {
    int bound = 3 << 29;
    int[] remainders = new int[3];
    for (int i = 0; i < 30_000; i++) {
      remainders[Philox.bounded(5, 6, i, bound) % 3]++;
    }
    for (int count : remainders) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Test
  void boundedRefusesNoBound() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Philox.bounded(0, 0, 0, 0))
        .withMessageContaining("bound")
        .withMessageContaining("got 0");
  }

  @Test
  void purposesHaveTheirOwnStreams() {
    assertThat(Stream.INITIALIZATION.at(3)).isEqualTo(3);
    assertThat(Stream.SHUFFLE.at(3)).isEqualTo((1L << 32) | 3);
    assertThat(Stream.DROPOUT.code()).isEqualTo(2);
    assertThat(Philox.bits(1, Stream.SHUFFLE.at(0), 0))
        .isNotEqualTo(Philox.bits(1, Stream.INITIALIZATION.at(0), 0));
  }
}
