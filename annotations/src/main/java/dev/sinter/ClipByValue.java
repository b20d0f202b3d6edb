package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts every element of the gradient into [-value, value] before the optimizer follows it. */
@Operation(Role.CLIPPING)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ClipByValue {
  /** The limit, greater than 0. */
  double value();
}
