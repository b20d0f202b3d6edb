package dev.sinter.docs.reference;

import dev.sinter.docs.text.Markdown;
import java.util.List;

/** How parameters start. */
final class InitializerPage {
  static final String TITLE = "Initialisers";

  private InitializerPage() {}

  /**
   * The page.
   *
   * @param doc of the enum of initialisers
   */
  static String of(AnnotationDoc doc) {
    return new Markdown()
        .paragraph("<!-- Written by the build; see ../README.md. -->")
        .heading(1, TITLE)
        .paragraph(doc.text())
        .paragraph("[The whole reference](README.md)")
        .table(
            List.of("initialiser", "start"),
            doc.options().stream()
                .map(
                    constant ->
                        List.of(
                            Markdown.inline(constant.name()),
                            constant.meaning().replaceAll("\\s*\\n\\s*", " ")))
                .toList())
        .toString();
  }
}
