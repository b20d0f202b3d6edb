package dev.sinter.docs.reference;

import dev.sinter.docs.compile.JavaSources;
import dev.sinter.docs.compile.SourceText;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the annotations' sources: only they have the Javadoc and the order of the options. */
final class AnnotationDocs {
  private AnnotationDocs() {}

  /**
   * The annotations and enums in a folder by their simple names.
   *
   * @throws IllegalStateException if one of them does not compile
   */
  static Map<String, AnnotationDoc> read(Path folder) throws IOException {
    List<SourceText> sources = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(name -> name.toString().endsWith(".java")).sorted().toList()) {
        if (!file.endsWith("package-info.java")) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          sources.add(new SourceText(file.getFileName().toString(), text));
        }
      }
    }
    Reader reader = new Reader();
    List<String> errors = JavaSources.process(sources, reader);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
    return reader.docs;
  }

  @SupportedAnnotationTypes("*")
  private static final class Reader extends AbstractProcessor {
    private final Map<String, AnnotationDoc> docs = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
          List<OptionDoc> options =
              ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                  .map(this::option)
                  .toList();
          docs.put(type.getSimpleName().toString(), new AnnotationDoc(text(type), options));
        } else if (type.getKind() == ElementKind.ENUM) {
          List<OptionDoc> constants =
              constants(type)
                  .map(
                      constant ->
                          new OptionDoc(
                              constant.getSimpleName().toString(),
                              "",
                              "",
                              List.of(),
                              text(constant)))
                  .toList();
          docs.put(type.getSimpleName().toString(), new AnnotationDoc(text(type), constants));
        }
      }
      return false;
    }

    private OptionDoc option(ExecutableElement method) {
      AnnotationValue initial = method.getDefaultValue();
      return new OptionDoc(
          method.getSimpleName().toString(),
          method.getReturnType().toString().replaceAll("[\\w.]+\\.(?=\\w)", ""),
          initial == null ? "" : print(initial.getValue()),
          choices(method),
          text(method));
    }

    private List<String> choices(ExecutableElement method) {
      Element type = processingEnv.getTypeUtils().asElement(method.getReturnType());
      return type == null || type.getKind() != ElementKind.ENUM
          ? List.of()
          : constants(type).map(constant -> constant.getSimpleName().toString()).toList();
    }

    private static Stream<? extends Element> constants(Element type) {
      return type.getEnclosedElements().stream()
          .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT);
    }

    private String text(Element element) {
      String comment = processingEnv.getElementUtils().getDocComment(element);
      return comment == null ? "" : Javadoc.markdown(comment);
    }

    private static String print(Object value) {
      if (value instanceof Double || value instanceof Float) {
        return Infix.print(Expr.of(((Number) value).doubleValue()));
      }
      if (value instanceof VariableElement constant) {
        return constant.getSimpleName().toString();
      }
      if (value instanceof AnnotationMirror mirror) {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
      }
      if (value instanceof List<?> values) {
        return values.stream()
            .map(element -> print(((AnnotationValue) element).getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
      }
      return value instanceof String ? "\"" + value + "\"" : value.toString();
    }
  }
}
