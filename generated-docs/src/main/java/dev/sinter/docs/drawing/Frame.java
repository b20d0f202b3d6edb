package dev.sinter.docs.drawing;

import java.util.List;

/**
 * Boxes that one kernel computes.
 *
 * @param kernel its name; empty for boxes that stand alone, without a frame
 * @param also what else it computes; empty for nothing
 * @param boxes by their index in the drawing
 */
record Frame(String kernel, String also, List<Integer> boxes) {
  Frame {
    boxes = List.copyOf(boxes);
  }
}
