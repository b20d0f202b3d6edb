package dev.sinter.docs.compile;

import dev.sinter.Model;
import dev.sinter.runtime.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Shows Java sources to a processor; classes are not written. */
public final class JavaSources {
  private JavaSources() {}

  /** Runs the processor over all sources; returns the errors that were reported. */
  public static List<String> process(List<SourceText> sources, Processor processor) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:only", "--add-modules", "jdk.incubator.vector", "-classpath", classPath());
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, new MemoryFileManager(standard), diagnostics, options, null, sources);
      task.setProcessors(List.of(processor));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
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
