package dev.sinter.processor.reader;

import dev.sinter.processor.diagnostic.Place;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A place in Java source, as exact as the compiler knows it. */
public final class SourcePlace implements Place {
  private final Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;

  private SourcePlace(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
  }

  /** The name of a type, method or parameter. */
  public static SourcePlace of(Element element) {
    return new SourcePlace(element, null, null);
  }

  /** An annotation of {@code element}. */
  public static SourcePlace of(Element element, AnnotationMirror annotation) {
    return new SourcePlace(element, annotation, null);
  }

  /** A value written in an annotation of {@code element}. */
  public static SourcePlace of(
      Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new SourcePlace(element, annotation, value);
  }

  /** Prints {@code text} as an error at this place. */
  public void error(Messager messager, String text) {
    messager.printMessage(Diagnostic.Kind.ERROR, text, element, annotation, value);
  }
}
