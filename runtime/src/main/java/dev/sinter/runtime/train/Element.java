package dev.sinter.runtime.train;

import java.util.List;

/** Names of single elements. */
final class Element {
  private Element() {}

  /** The indices of an element by its place in row-major order, such as {@code [0,3]}. */
  static String place(List<Integer> shape, int index) {
    StringBuilder place = new StringBuilder("]");
    int rest = index;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      int extent = shape.get(axis);
      place.insert(0, (axis > 0 ? "," : "") + rest % extent);
      rest /= extent;
    }
    return place.insert(0, '[').toString();
  }
}
