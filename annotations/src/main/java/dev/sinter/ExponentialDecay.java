package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exponential decay (Goodfellow, Bengio and Courville, 2016, Deep Learning): {@code lr(t) = lr
 * e^(-rate floor(t / every))}.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExponentialDecay {
  /** Decay, greater than 0. */
  double rate();

  /** Steps for which the rate stays the same, at least 1: more make a staircase of the curve. */
  int every() default 1;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
