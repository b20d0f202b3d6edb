package dev.sinter.docs;

import dev.sinter.docs.text.Markdown;

/** The page of one model. */
final class Page {
  static final String NOTICE = "<!-- Written by the build; see README.md. -->";

  /** The folder of the models, as seen from the pages. */
  static final String SOURCES = "../dsl-examples/java/src/main/java/dev/sinter/examples/";

  private Page() {}

  static String of(DocumentedModel model) {
    Markdown page = new Markdown();
    page.paragraph(NOTICE)
        .heading(1, model.name())
        .paragraph(model.source().summary())
        .paragraph(
            """
            [The model](#the-model) · [Nodes](#nodes) · [Graph](#graph) · [Formulas](#formulas) ·
            [Memory](#memory) · [Kernels](#kernels) · [Generated source](#generated-source) ·
            [All models](README.md)"""
                .replace('\n', ' '));
    page.heading(2, "The model")
        .paragraph("[`%s.java`](%s%s.java)".formatted(model.name(), SOURCES, model.name()))
        .code("java", model.source().body());
    NodeSection.write(model.plan(), page);
    DrawingSection.write(model, page);
    FormulaSection.write(model.plan(), page);
    MemorySection.write(model.plan(), page);
    KernelSection.write(model.plan(), page);
    SourceSection.write(model, page);
    return page.toString();
  }
}
