package dev.sinter.processor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places blocks so that two that are needed at the same time never overlap: largest first, each at
 * the lowest place that is free for its whole life.
 *
 * @param places where each block begins
 * @param size where the last block ends
 */
public record Arena(Map<Block, Integer> places, long size) {
  /** One 64-byte cache line of floats; also the padding behind every block. */
  static final int LINE = 16;

  public Arena {
    places = Map.copyOf(places);
  }

  /**
   * Places {@code blocks}, none of them below {@code start}. Blocks of equal size keep their order,
   * so the result depends on nothing else.
   */
  public static Arena place(List<Block> blocks, long start) {
    List<Block> bySize = new ArrayList<>(blocks);
    bySize.sort(Comparator.comparingInt(Block::size).reversed());
    Map<Block, Integer> places = new HashMap<>();
    long end = start;
    for (Block block : bySize) {
      long at = lowestFree(block, places, start);
      if (at + padded(block.size()) > Integer.MAX_VALUE) {
        return new Arena(Map.of(), at + padded(block.size()));
      }
      places.put(block, (int) at);
      end = Math.max(end, at + padded(block.size()));
    }
    return new Arena(places, end);
  }

  /**
   * The size with padding: whole lines, and one more, because a kernel may load and store whole
   * vectors beyond the last element.
   */
  static long padded(long size) {
    return (size + LINE - 1) / LINE * LINE + LINE;
  }

  private static long lowestFree(Block block, Map<Block, Integer> places, long start) {
    List<Map.Entry<Block, Integer>> busy =
        places.entrySet().stream()
            .filter(entry -> entry.getKey().overlaps(block))
            .sorted(Map.Entry.comparingByValue())
            .toList();
    long at = start;
    for (Map.Entry<Block, Integer> entry : busy) {
      if (at + padded(block.size()) <= entry.getValue()) {
        break;
      }
      at = Math.max(at, entry.getValue() + padded(entry.getKey().size()));
    }
    return at;
  }
}
