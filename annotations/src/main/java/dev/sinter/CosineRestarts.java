package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Half a cosine that starts again and again (SGDR; Loshchilov and Hutter, 2017): {@code lr(t) = min
 * + (lr - min) (1 + cos(π s / n)) / 2}, s being the step within a period of n steps. The first
 * period has {@code period} steps, each of the others {@code multiplier} times as many as the one
 * before.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CosineRestarts {
  /** Steps of the first period, at least 1. */
  int period();

  /** How many times as long each period is, at least 1. */
  int multiplier() default 1;

  /** The smallest learning rate, at least 0 and at most that of the optimizer. */
  double minimum() default 0;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
