package dev.sinter.runtime;

import java.util.List;

/**
 * An input of a network.
 *
 * @param shape of one sample, channels first
 * @param gradientAt where its gradient lies in the arena, or -1 where the model has none
 */
public record InputInfo(String name, List<Integer> shape, int gradientAt) {
  public InputInfo {
    shape = List.copyOf(shape);
  }

  /** Elements of one sample. */
  public int size() {
    return Sizes.product(shape);
  }
}
