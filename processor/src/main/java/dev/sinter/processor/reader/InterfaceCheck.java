package dev.sinter.processor.reader;

import static java.util.stream.Collectors.joining;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Reporter;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether a type is of the kind that describes a model: a plain interface that can be reached. */
final class InterfaceCheck {
  private final Reporter reporter;

  InterfaceCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Reports what is wrong with the type itself; its methods mean nothing if this is false. */
  boolean standsAlone(TypeElement type) {
    String name = TypeName.of(type).dotted();
    if (type.getKind() != ElementKind.INTERFACE) {
      reporter.error(Message.MODEL_NOT_INTERFACE, SourcePlace.of(type), name, kind(type.getKind()));
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      reporter.error(
          Message.MODEL_GENERIC,
          SourcePlace.of(type.getTypeParameters().get(0)),
          name,
          type.getTypeParameters().stream().map(Object::toString).collect(joining(", ")));
    }
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        reporter.error(Message.MODEL_PRIVATE, SourcePlace.of(outer), name, outer.getSimpleName());
      }
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      reporter.error(Message.MODEL_SEALED, SourcePlace.of(type), name);
    }
    for (TypeMirror parent : type.getInterfaces()) {
      reporter.error(Message.MODEL_EXTENDS, SourcePlace.of(type), name, parent);
    }
    return type.getInterfaces().isEmpty();
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case CLASS -> "a class";
      case ENUM -> "an enum";
      case RECORD -> "a record";
      case ANNOTATION_TYPE -> "an annotation";
      default -> throw new IllegalArgumentException("@Model cannot stand on " + kind);
    };
  }
}
