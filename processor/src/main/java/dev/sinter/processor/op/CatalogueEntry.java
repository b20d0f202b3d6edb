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

  /** Where it comes from: authors and year of the paper, or the textbook. */
  String source();
}
