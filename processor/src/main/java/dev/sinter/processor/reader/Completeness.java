package dev.sinter.processor.reader;

import com.google.auto.common.SuperficialValidation;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Whether the compiler knows everything that a model says. */
public final class Completeness {
  private final Elements elements;

  public Completeness(Elements elements) {
    this.elements = elements;
  }

  /**
   * False if a type is unknown, because another processor generates it later or because it is
   * wrong, or if an annotation lacks a value or has one of the wrong type. What stays wrong to the
   * end, the compiler reports itself.
   */
  public boolean isComplete(TypeElement model) {
    return SuperficialValidation.validateElement(model)
        && valuesComplete(model)
        && ElementFilter.methodsIn(model.getEnclosedElements()).stream()
            .allMatch(this::methodComplete);
  }

  private boolean methodComplete(ExecutableElement method) {
    return valuesComplete(method) && method.getParameters().stream().allMatch(this::valuesComplete);
  }

  private boolean valuesComplete(Element element) {
    return element.getAnnotationMirrors().stream().allMatch(this::valuesComplete);
  }

  private boolean valuesComplete(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return elements
        .getElementValuesWithDefaults(annotation)
        .keySet()
        .containsAll(ElementFilter.methodsIn(type.getEnclosedElements()));
  }
}
