package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Continuously differentiable exponential linear unit: {@code x} where {@code x > 0}, elsewhere
 * {@code alpha (exp(x / alpha) - 1)}.
 *
 * <p>Source: Barron, <i>Continuously differentiable exponential linear units</i> (2017).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Celu {
  /** The bound below is -alpha; greater than 0. */
  double alpha() default 1;
}
