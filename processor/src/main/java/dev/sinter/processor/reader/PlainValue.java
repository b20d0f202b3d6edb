package dev.sinter.processor.reader;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Turns the value of an annotation into what {@link dev.sinter.processor.spec.Attributes} hold. */
final class PlainValue extends SimpleAnnotationValueVisitor14<Object, OperationReader> {

  @Override
  protected Object defaultAction(Object value, OperationReader reader) {
    return value;
  }

  @Override
  public Object visitByte(byte value, OperationReader reader) {
    return (int) value;
  }

  @Override
  public Object visitShort(short value, OperationReader reader) {
    return (int) value;
  }

  @Override
  public Object visitFloat(float value, OperationReader reader) {
    return (double) value;
  }

  @Override
  public Object visitEnumConstant(VariableElement constant, OperationReader reader) {
    return constant.getSimpleName().toString();
  }

  @Override
  public Object visitType(TypeMirror type, OperationReader reader) {
    return type.toString();
  }

  @Override
  public Object visitArray(List<? extends AnnotationValue> values, OperationReader reader) {
    return values.stream().map(value -> value.accept(this, reader)).toList();
  }

  @Override
  public Object visitAnnotation(AnnotationMirror annotation, OperationReader reader) {
    return reader.values(annotation);
  }
}
