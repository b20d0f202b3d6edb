package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Polynomial decay: {@code lr(t) = min + (lr - min) (1 - t / steps)^power} for {@code t ≤ steps},
 * {@code min} after that. Power 1 is a straight line.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PolynomialDecay {
  /** Steps until the minimum is reached, at least 1. */
  int steps();

  /** The power, greater than 0. */
  double power() default 1;

  /** The smallest learning rate, at least 0 and at most that of the optimizer. */
  double minimum() default 0;
}
