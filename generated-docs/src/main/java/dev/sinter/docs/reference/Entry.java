package dev.sinter.docs.reference;

import dev.sinter.docs.formula.Line;
import dev.sinter.processor.op.CatalogueEntry;
import java.util.List;
import java.util.Optional;

/**
 * What the reference says of one operation.
 *
 * @param formula in plain text, for the table; may be empty
 * @param derivative in plain text, for the table; may be empty
 * @param formulas as mathematics, with a sentence before each block
 * @param drawing as SVG; empty for none
 * @param caption of the drawing
 * @param loopExample the model that the loops are from, where it is not {@code example}
 * @param loops what is generated for it
 */
record Entry(
    CatalogueEntry entry,
    AnnotationDoc doc,
    Example example,
    String formula,
    String derivative,
    List<Block> formulas,
    String drawing,
    String caption,
    Optional<Example> loopExample,
    List<Loop> loops) {
  Entry {
    formulas = List.copyOf(formulas);
    loops = List.copyOf(loops);
  }

  String name() {
    return entry.annotation().getSimpleName();
  }

  /** Lines of a derivation under a sentence that says what they are. */
  record Block(String about, List<Line> lines) {
    Block {
      lines = List.copyOf(lines);
    }
  }

  /** A generated method and what it is. */
  record Loop(String about, String code) {}
}
