package dev.sinter.processor.reader;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.spec.Attributes;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads annotations; which of them are operations, their own {@link Operation} says. */
final class OperationReader {
  private static final PlainValue PLAIN_VALUE = new PlainValue();

  private final Elements elements;

  OperationReader(Elements elements) {
    this.elements = elements;
  }

  /** The annotation of {@code type} on {@code element}. */
  static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> type) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (typeOf(annotation).getQualifiedName().contentEquals(type.getCanonicalName())) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** The operations on {@code element} in the order written; other annotations are passed over. */
  List<OperationSpec> operations(Element element) {
    List<OperationSpec> operations = new ArrayList<>();
    for (AnnotationMirror annotation : unpacked(element)) {
      TypeElement type = typeOf(annotation);
      find(type, Operation.class)
          .map(operation -> Role.valueOf((String) values(operation).get("value")))
          .map(
              role ->
                  new OperationSpec(
                      type.getSimpleName().toString(), role, attributes(element, annotation)))
          .ifPresent(operations::add);
    }
    return operations;
  }

  /** The annotations, with what javac packed into a container for repeating itself. */
  private List<AnnotationMirror> unpacked(Element element) {
    List<AnnotationMirror> all = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      List<AnnotationMirror> repeated = repeated(annotation);
      all.addAll(repeated.isEmpty() ? List.of(annotation) : repeated);
    }
    return all;
  }

  private static List<AnnotationMirror> repeated(AnnotationMirror annotation) {
    List<AnnotationMirror> repeated = new ArrayList<>();
    annotation
        .getElementValues()
        .forEach(
            (method, value) -> {
              if (name(method).equals("value") && value.getValue() instanceof List<?> list) {
                for (Object element : list) {
                  if (((AnnotationValue) element).getValue() instanceof AnnotationMirror inner
                      && find(typeOf(inner), Repeatable.class).isPresent()) {
                    repeated.add(inner);
                  }
                }
              }
            });
    return repeated;
  }

  /** The values of {@code annotation} on {@code element} with their places, defaults filled in. */
  Attributes attributes(Element element, AnnotationMirror annotation) {
    Map<String, Place> places = new LinkedHashMap<>();
    annotation
        .getElementValues()
        .forEach(
            (method, value) ->
                places.put(name(method), SourcePlace.of(element, annotation, value)));
    return new Attributes(values(annotation), places, SourcePlace.of(element, annotation));
  }

  /** The elements of the array {@code name} of {@code annotation}, each with its own place. */
  List<AnnotationValue> list(AnnotationMirror annotation, String name) {
    List<AnnotationValue> list = new ArrayList<>();
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach(
            (method, value) -> {
              if (name(method).equals(name)) {
                ((List<?>) value.getValue())
                    .forEach(element -> list.add((AnnotationValue) element));
              }
            });
    return list;
  }

  /** The values of {@code annotation} by name, defaults filled in. */
  Map<String, Object> values(AnnotationMirror annotation) {
    Map<String, Object> values = new LinkedHashMap<>();
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach((method, value) -> values.put(name(method), plain(value)));
    return values;
  }

  private Object plain(AnnotationValue value) {
    return value.accept(PLAIN_VALUE, this);
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return (TypeElement) annotation.getAnnotationType().asElement();
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
