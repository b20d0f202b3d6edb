package dev.sinter.docs;

import dev.sinter.Model;
import dev.sinter.processor.CompiledModel;
import dev.sinter.processor.SinterProcessor;
import dev.sinter.runtime.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

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
    Map<String, DocumentedModel> models = new TreeMap<>();
    for (CompiledModel compiled : compile(files)) {
      String name = compiled.plan().spec().name();
      String text = Files.readString(folder.resolve(name + ".java"), StandardCharsets.UTF_8);
      models.put(name, new DocumentedModel(new ModelSource(text), compiled));
    }
    return List.copyOf(models.values());
  }

  private static List<CompiledModel> compile(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<CompiledModel> models = new ArrayList<>();
    List<String> options =
        List.of("-proc:only", "--add-modules", "jdk.incubator.vector", "-classpath", classPath());
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              new MemoryFileManager(standard),
              diagnostics,
              options,
              null,
              standard.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new SinterProcessor(models::add)));
      if (!task.call()) {
        throw new IllegalStateException(
            diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
      }
    }
    return models;
  }

  /** Where the annotations and the runtime lie. */
  private static String classPath() {
    return Stream.of(Model.class, Network.class)
        .map(
            type -> {
              try {
                return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
              } catch (URISyntaxException e) {
                throw new UncheckedIOException(new IOException(e));
              }
            })
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}
