package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A learning rate for each stretch of steps: that of the optimizer until {@code at[0]}, then {@code
 * rates[0]} until {@code at[1]}, and so on.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Staircase {
  /** The steps at which the rate changes, ascending from 1 on. */
  int[] at();

  /** The rate from each of these steps on, at least 0; as many as there are steps. */
  double[] rates();

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
