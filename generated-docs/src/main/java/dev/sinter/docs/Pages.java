package dev.sinter.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All pages: one and a drawing for each model, and the index. */
final class Pages {
  private Pages() {}

  /** The text of each file by its name. */
  static Map<String, String> of(List<DocumentedModel> models) {
    Map<String, String> pages = new TreeMap<>();
    for (DocumentedModel model : models) {
      pages.put(model.name() + ".md", Page.of(model));
      pages.put(model.name() + ".svg", DrawingSection.drawing(model));
    }
    pages.put("README.md", IndexPage.of(models));
    return pages;
  }
}
