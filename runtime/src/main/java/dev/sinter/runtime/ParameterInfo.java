package dev.sinter.runtime;

import java.util.List;

/**
 * A parameter of a network.
 *
 * @param name for example {@code hidden.weight}
 * @param shape as files and arrays at the API have it (PyTorch's)
 * @param at where it lies in the flat parameter vector
 * @param transposed whether the flat vector holds the matrix [rows, columns] as [columns, rows]
 * @param initialization how it starts
 */
public record ParameterInfo(
    String name, List<Integer> shape, int at, boolean transposed, Initialization initialization) {
  public ParameterInfo {
    shape = List.copyOf(shape);
  }

  public int size() {
    return Sizes.product(shape);
  }
}
