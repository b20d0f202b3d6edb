package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One cycle (Smith and Topin, 2018): half a cosine up from {@code lr / initialDivisor} to the
 * learning rate of the optimizer, then half a cosine down to {@code lr / (initialDivisor
 * finalDivisor)}, which it reaches in the last step. As PyTorch's schedule of that name; the
 * momentum stays what it is.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OneCycle {
  /** Steps of the whole cycle, at least 2. */
  int steps();

  /** The part of them in which the rate rises, greater than 1 / steps and less than 1. */
  double warmUp() default 0.3;

  /** The learning rate over the first one, at least 1. */
  double initialDivisor() default 25;

  /** The first learning rate over the last one, at least 1. */
  double finalDivisor() default 1e4;
}
