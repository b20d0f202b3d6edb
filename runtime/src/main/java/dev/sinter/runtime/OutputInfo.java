package dev.sinter.runtime;

import java.util.List;

/**
 * An output of a network.
 *
 * @param shape of one sample, channels first
 * @param at where its batch lies in the arena after a prediction or evaluation
 */
public record OutputInfo(String name, List<Integer> shape, int at) {
  public OutputInfo {
    shape = List.copyOf(shape);
  }

  /** Elements of one sample. */
  public int size() {
    return Sizes.product(shape);
  }
}
