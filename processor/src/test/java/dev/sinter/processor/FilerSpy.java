package dev.sinter.processor;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** Runs the processor and notes what it writes; can refuse files as a full disk does. */
final class FilerSpy extends AbstractProcessor {
  private final SinterProcessor processor;
  private final boolean diskFull;

  /** Originating elements by the name of the class. */
  final Map<String, List<String>> origins = new LinkedHashMap<>();

  /** Source by the name of the class, also where the compilation fails. */
  final Map<String, StringWriter> sources = new LinkedHashMap<>();

  /** How often anything else than a source file was asked for. */
  int others;

  FilerSpy() {
    this(new SinterProcessor(), false);
  }

  FilerSpy(SinterProcessor processor, boolean diskFull) {
    this.processor = processor;
    this.diskFull = diskFull;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (method, arguments) -> note(environment.getFiler(), method, arguments));
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            environment,
            (method, arguments) -> method.equals("getFiler") ? filer : null));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  private Object note(Filer filer, String method, Object[] arguments) throws IOException {
    if (!method.equals("createSourceFile")) {
      others++;
      return null;
    }
    String name = arguments[0].toString();
    Element[] elements = (Element[]) arguments[1];
    origins.put(name, Arrays.stream(elements).map(Element::toString).toList());
    if (diskFull) {
      throw new IOException("No space left on device");
    }
    JavaFileObject file = filer.createSourceFile(name, elements);
    sources.put(name, new StringWriter());
    return new ForwardingJavaFileObject<>(file) {
      @Override
      public Writer openWriter() throws IOException {
        return new FilterWriter(super.openWriter()) {
          @Override
          public void write(int character) throws IOException {
            super.write(character);
            sources.get(name).write(character);
          }

          @Override
          public void write(char[] characters, int from, int length) throws IOException {
            super.write(characters, from, length);
            sources.get(name).write(characters, from, length);
          }

          @Override
          public void write(String text, int from, int length) throws IOException {
            super.write(text, from, length);
            sources.get(name).write(text, from, length);
          }
        };
      }
    };
  }

  /** Answers with what {@code interceptor} gives, or else with what {@code target} says. */
  private static <T> T proxy(Class<T> type, T target, Interceptor interceptor) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object intercepted = interceptor.answer(method.getName(), arguments);
              try {
                return intercepted != null ? intercepted : method.invoke(target, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            }));
  }

  private interface Interceptor {
    Object answer(String method, Object[] arguments) throws IOException;
  }
}
