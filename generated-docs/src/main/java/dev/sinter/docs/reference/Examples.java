package dev.sinter.docs.reference;

import dev.sinter.docs.compile.JavaSources;
import dev.sinter.docs.compile.SourceText;
import dev.sinter.processor.CompiledModel;
import dev.sinter.processor.SinterProcessor;
import dev.sinter.processor.op.CatalogueEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiles a small model for each operation. */
final class Examples {
  private static final String IMPORT = "import dev.sinter.*;\n\n";

  private Examples() {}

  /**
   * A model for each entry, by the entry's name.
   *
   * @param templates models with {@code NAME} for their name and {@code ENTRY} for the annotation;
   *     the first that an entry fits is taken
   * @throws IllegalStateException if an entry fits none of them
   */
  static Map<String, Example> compile(
      Map<String, ? extends CatalogueEntry> entries, List<String> templates) {
    Map<String, Example> examples = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    for (String template : templates) {
      Map<String, String> sources = new LinkedHashMap<>();
      new TreeMap<>(entries)
          .forEach(
              (name, entry) -> {
                if (!examples.containsKey(name)) {
                  sources.put(
                      name + "Example",
                      template.replace("NAME", name + "Example").replace("ENTRY", entry.example()));
                }
              });
      if (sources.isEmpty()) {
        break;
      }
      List<SourceText> files = new ArrayList<>();
      sources.forEach((name, text) -> files.add(new SourceText(name + ".java", IMPORT + text)));
      List<CompiledModel> models = new ArrayList<>();
      List<String> found = JavaSources.process(files, new SinterProcessor(models::add));
      for (CompiledModel model : models) {
        String name = model.plan().spec().name();
        examples.put(
            name.substring(0, name.length() - "Example".length()),
            new Example(sources.get(name), model));
      }
      errors.addAll(found);
    }
    if (examples.size() < entries.size()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
    return examples;
  }
}
