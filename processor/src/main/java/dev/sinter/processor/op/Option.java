package dev.sinter.processor.op;

import java.lang.annotation.Annotation;

/**
 * A numeric option of an annotation.
 *
 * @param name the annotation's method
 * @param range where it must lie, whatever the other options are
 */
public record Option(String name, Range range) {
  static final Option LEARNING_RATE = new Option("learningRate", Range.POSITIVE);
  static final Option LOSS_WEIGHT = new Option("weight", Range.POSITIVE);

  /**
   * The number that the option has where it is not written.
   *
   * @throws IllegalStateException if it must be written
   */
  double defaultOf(Class<? extends Annotation> annotation) {
    try {
      Object value = annotation.getMethod(name).getDefaultValue();
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalStateException(annotation + "." + name + " has no default");
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
