package dev.sinter.docs;

import dev.sinter.docs.drawing.ForwardDrawing;
import dev.sinter.docs.text.Markdown;

/** The drawn graph. */
final class DrawingSection {
  private DrawingSection() {}

  static void write(DocumentedModel model, Markdown page) {
    page.heading(2, "Graph")
        .paragraph(
            "One box an operation, with the name and the shape of its result for a whole batch. What"
                + " stands in one frame is fused into the kernel that the frame is named after.")
        .paragraph("![Graph of %s](%s.svg)".formatted(model.name(), model.name()));
  }

  static String drawing(DocumentedModel model) {
    return ForwardDrawing.svg(model.plan());
  }
}
