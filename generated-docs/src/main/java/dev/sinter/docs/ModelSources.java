package dev.sinter.docs;

import dev.sinter.docs.compile.JavaSources;
import dev.sinter.docs.compile.SourceText;
import dev.sinter.processor.SinterProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles models as their users do, and keeps the plans. */
final class ModelSources {
  private ModelSources() {}

  /**
   * The models in the Java files of {@code folder}, one to a file, by name. Subfolders are not
   * looked into.
   *
   * @throws IllegalStateException if one of them does not compile
   */
  static List<DocumentedModel> compile(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .toList();
    }
    List<SourceText> sources = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      sources.add(new SourceText(name, text));
      texts.put(name, text);
    }
    Map<String, DocumentedModel> models = new TreeMap<>();
    List<String> errors =
        JavaSources.process(
            sources,
            new SinterProcessor(
                compiled -> {
                  String name = compiled.plan().spec().name();
                  ModelSource source = new ModelSource(texts.get(name + ".java"));
                  models.put(name, new DocumentedModel(source, compiled));
                }));
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
    return List.copyOf(models.values());
  }
}
