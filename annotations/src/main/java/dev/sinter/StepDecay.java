package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate in steps: {@code lr(t) = lr factor^floor(t / every)}. With {@code every = 1} it
 * falls geometrically.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface StepDecay {
  /** After how many steps the rate changes, at least 1. */
  int every();

  /** What it is multiplied with, greater than 0 and at most 1. */
  double factor() default 0.1;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
