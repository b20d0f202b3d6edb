package dev.sinter.processor.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The name of a type without its package.
 *
 * @param dotted as Java writes it, for example {@code Outer.Inner}
 * @param joined as one word, for example {@code Outer_Inner}
 */
public record TypeName(String dotted, String joined) {

  public static TypeName of(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      names.addFirst(outer.getSimpleName().toString());
    }
    return new TypeName(String.join(".", names), String.join("_", names));
  }

  /** Whether {@code type} can be seen from every package. */
  public static boolean isPublic(TypeElement type) {
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      if (!outer.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
