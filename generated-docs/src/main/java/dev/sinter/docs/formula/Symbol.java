package dev.sinter.docs.formula;

import dev.sinter.processor.ir.Shape;

/**
 * What a value is called in a formula.
 *
 * @param base its letter or word
 * @param subscript empty for none
 */
record Symbol(String base, String subscript) {
  private static final String AXES = "ijklmn";

  static Symbol of(String word) {
    return new Symbol(word(word), "");
  }

  /** The tensor as a whole, for example {@code W_{\mathrm{hidden}}}. */
  String whole() {
    return subscript.isEmpty() ? base : base + "_{" + subscript + "}";
  }

  /** One element, for example {@code b_{\mathrm{hidden},j}}. */
  String element(String indices) {
    if (indices.isEmpty()) {
      return whole();
    }
    String below = subscript.isEmpty() ? indices : subscript + "," + indices;
    return below.length() == 1 ? base + "_" + below : base + "_{" + below + "}";
  }

  /** The indices of an element: none along an axis of extent 1; a vector is a row. */
  static String indices(Shape shape) {
    StringBuilder indices = new StringBuilder();
    int first = shape.rank() == 1 ? 1 : 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      if (shape.extent(axis) > 1) {
        indices.append(AXES.charAt(first + axis));
      }
    }
    return indices.toString();
  }

  /** A name: upright, unless it is a single letter. */
  static String word(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0))
        ? word
        : "\\mathrm{" + word.replace("_", "\\_").replace("$", "\\$") + "}";
  }
}
