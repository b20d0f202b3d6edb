package dev.sinter.processor.op;

import java.lang.annotation.Annotation;

/** Something that a user writes as an annotation. */
public interface CatalogueEntry {
  /** The annotation type that stands for it. */
  Class<? extends Annotation> annotation();
}
