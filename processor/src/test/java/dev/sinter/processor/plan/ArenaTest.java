package dev.sinter.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArenaTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void blocksThatLiveTogetherNeverOverlap(long seed) {
    List<Block> blocks = random(seed, 60);
    long start = seed * 16;
    Arena arena = Arena.place(blocks, start);

    assertThat(arena.places()).containsOnlyKeys(blocks);
    for (Block a : blocks) {
      int at = arena.places().get(a);
      assertThat((long) at).isGreaterThanOrEqualTo(start);
      assertThat(at + Arena.padded(a.size())).isLessThanOrEqualTo(arena.size());
      for (Block b : blocks) {
        int other = arena.places().get(b);
        boolean apart =
            at + Arena.padded(a.size()) <= other || other + Arena.padded(b.size()) <= at;
        assertThat(a.equals(b) || !a.overlaps(b) || apart).as("%s and %s", a, b).isTrue();
      }
    }
  }

  @Test
  void memoryIsUsedAgain() {
    List<Block> blocks = random(9, 60);
    long together = blocks.stream().mapToLong(block -> Arena.padded(block.size())).sum();

    assertThat(Arena.place(blocks, 0).size()).isLessThan(together / 2);
  }

  @Test
  void aLaterBlockTakesThePlaceOfADeadOne() {
    Block early = new Block("early", 100, 0, 1);
    Block late = new Block("late", 100, 2, 3);
    Block read = new Block("read", 100, 1, 2);
    Arena arena = Arena.place(List.of(early, late, read), 32);

    assertThat(arena.places()).isEqualTo(Map.of(early, 32, late, 32, read, 32 + 128));
    assertThat(arena.size()).isEqualTo(32 + 2 * 128);
  }

  /** In the call that reads one value last another is written: they must not share memory. */
  @Test
  void aResultNeverLiesOverAnOperandOfItsOwnCall() {
    Block operand = new Block("operand", 16, 0, 1);
    Block result = new Block("result", 16, 1, 2);
    Arena arena = Arena.place(List.of(operand, result), 0);

    assertThat(arena.places().get(operand)).isNotEqualTo(arena.places().get(result));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 15, 16, 17, 31, 32, 33, 1000})
  void thereIsALineOfPaddingBehindEveryBlock(long size) {
    assertThat(Arena.padded(size)).isBetween(size + 16, size + 31);
    assertThat(Arena.padded(size) % 16).isZero();
  }

  @Test
  void placesDependOnTheBlocksAlone() {
    for (int run = 0; run < 3; run++) {
      assertThat(Arena.place(random(5, 40), 0)).isEqualTo(Arena.place(random(5, 40), 0));
    }
  }

  @Test
  void whatDoesNotFitIntoAnArrayHasASizeAndNoPlaces() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      blocks.add(new Block("large" + i, 1 << 30, 0, 1));
    }
    Arena arena = Arena.place(blocks, 0);

    assertThat(arena.size()).isGreaterThan(Integer.MAX_VALUE);
    assertThat(arena.places()).isEmpty();
  }

  private static List<Block> random(long seed, int count) {
    Random random = new Random(seed);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(40);
      int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 5000 : 200);
      blocks.add(new Block("block" + i, size, first, first + random.nextInt(8)));
    }
    return blocks;
  }
}
