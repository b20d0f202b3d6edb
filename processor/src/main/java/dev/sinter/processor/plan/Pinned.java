package dev.sinter.processor.plan;

import dev.sinter.processor.ir.Root;
import java.util.Map;

/**
 * Results that lie at the same place in the arena of every program.
 *
 * @param places by kind and name
 * @param end where the rest of the arena begins
 */
public record Pinned(Map<Root.Kind, Map<String, Integer>> places, long end) {
  public int at(Root.Kind kind, String name) {
    return places.get(kind).get(name);
  }
}
