package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inverted dropout (Srivastava et al., 2014): in training each element becomes zero with
 * probability {@code rate} and is divided by {@code 1 - rate} otherwise; prediction leaves it as it
 * is. On a node of its own that reads an input it drops elements of the input.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dropout {
  /** Probability of dropping an element, in [0, 1). */
  double value();
}
