package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Joins the values that the node reads along one axis; the other axes must agree. */
@Operation(Role.COMBINATION)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concat {
  /** Axis of one sample, from 0 (features or channels). */
  int axis() default 0;
}
