package dev.sinter.runtime;

import java.util.List;

/** Products of extents. */
final class Sizes {
  private Sizes() {}

  static int product(List<Integer> shape) {
    int product = 1;
    for (int i = 0; i < shape.size(); i++) {
      product = Math.multiplyExact(product, shape.get(i));
    }
    return product;
  }
}
