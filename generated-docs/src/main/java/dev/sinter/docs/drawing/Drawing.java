package dev.sinter.docs.drawing;

import java.util.List;

/**
 * A graph to draw.
 *
 * @param frames every box is in exactly one
 */
record Drawing(String title, List<Box> boxes, List<Frame> frames, List<Edge> edges) {
  Drawing {
    boxes = List.copyOf(boxes);
    frames = List.copyOf(frames);
    edges = List.copyOf(edges);
  }
}
