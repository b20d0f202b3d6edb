package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Decay with the inverse of time (Robbins and Monro, 1951): {@code lr(t) = lr / (1 + rate floor(t /
 * every))}.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InverseTimeDecay {
  /** Decay, greater than 0. */
  double rate();

  /** Steps for which the rate stays the same, at least 1: more make a staircase of the curve. */
  int every() default 1;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
