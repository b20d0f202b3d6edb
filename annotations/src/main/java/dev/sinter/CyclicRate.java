package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A learning rate that goes up and down in straight lines (Smith, 2017): from {@code minimum} to
 * that of the optimizer and back in every {@code period} steps; {@code lr(t) = min + (lr - min) (1
 * - |2 s / period - 1|) shrink^c}, s being the step within the cycle and c the number of the cycle
 * from 0.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CyclicRate {
  /** Steps of a cycle, at least 2. */
  int period();

  /** The smallest learning rate, at least 0 and at most that of the optimizer. */
  double minimum() default 0;

  /**
   * By how much the height of each cycle shrinks, greater than 0 and at most 1: 1 is the policy
   * called triangular, 0.5 the one called triangular2.
   */
  double shrink() default 1;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
