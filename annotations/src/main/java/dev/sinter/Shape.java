package dev.sinter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shape of one sample of a model input, channels first; the batch is never written. Example:
 * {@code @Shape({1, 28, 28}) Tensor image}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Shape {
  /** Extents, each at least 1. */
  int[] value();
}
