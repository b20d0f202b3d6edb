package dev.sinter.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles sources in memory. */
final class Compiling {
  /** Makes the incubator module visible, as users do who want vector code. */
  static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:interface|class|enum|record) (?:/\\*!\\*/)?(\\w+)");

  private Compiling() {}

  static Compilation compile(String... sources) {
    return compile(new SinterProcessor(), List.of(), sources);
  }

  static Compilation compile(Processor processor, List<String> options, String... sources) {
    return Compiler.javac()
        .withProcessors(processor)
        .withOptions(options)
        .compile(Arrays.stream(sources).map(Compiling::file).toList());
  }

  /** A file named after the first type in it. */
  static JavaFileObject file(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    Matcher inPackage = PACKAGE.matcher(source);
    String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
    return JavaFileObjects.forSourceString(prefix + type.group(1), source);
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
