package dev.sinter.docs.reference;

import java.util.List;

/**
 * What its source says of an annotation or an enum.
 *
 * @param text its Javadoc in Markdown
 * @param options the constants of an enum; in the order of the source
 */
record AnnotationDoc(String text, List<OptionDoc> options) {
  AnnotationDoc {
    options = List.copyOf(options);
  }
}
