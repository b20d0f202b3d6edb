package dev.sinter.runtime;

import java.util.List;

/** Products of extents. */
final class Sizes {
  private Sizes() {}

  static int product(List<Integer> shape) {
    int product = 1;
    for (int extent : shape) {
      product = Math.multiplyExact(product, extent);
    }
    return product;
  }
}
