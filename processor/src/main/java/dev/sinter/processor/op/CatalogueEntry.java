package dev.sinter.processor.op;

import java.lang.annotation.Annotation;
import java.util.List;

/** Something that a user writes as an annotation. */
public interface CatalogueEntry {
  /** The annotation type that stands for it. */
  Class<? extends Annotation> annotation();

  /** Every numeric option of the annotation. */
  default List<Option> options() {
    return List.of();
  }

  /**
   * How the reference writes it: the annotation with a value for every option that has no default.
   * The example of a schedule shows its shape within the first 100 steps.
   */
  default String example() {
    return "@" + annotation().getSimpleName();
  }

  /** Where it comes from: authors and year of the paper, or the textbook. */
  String source();
}
