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
 * @param l1Penalty factor of the sum of its absolute values in what is minimised, 0 for none
 * @param l2Penalty factor of half the sum of its squares in what is minimised, 0 for none
 */
public record ParameterInfo(
    String name,
    List<Integer> shape,
    int at,
    boolean transposed,
    Initialization initialization,
    double l1Penalty,
    double l2Penalty) {
  public ParameterInfo {
    shape = List.copyOf(shape);
  }

  /** A parameter without a penalty. */
  public ParameterInfo(
      String name, List<Integer> shape, int at, boolean transposed, Initialization initialization) {
    this(name, shape, at, transposed, initialization, 0, 0);
  }

  /** The same parameter with {@code l1 sum |w| + l2 / 2 sum w²} added to what is minimised. */
  public ParameterInfo withPenalty(double l1, double l2) {
    return new ParameterInfo(name, shape, at, transposed, initialization, l1, l2);
  }

  public int size() {
    return Sizes.product(shape);
  }
}
