package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exponential linear unit: {@code x} where {@code x > 0}, elsewhere {@code alpha (exp(x) - 1)}; its
 * derivative at 0 is {@code alpha}.
 *
 * <p>Source: Clevert, Unterthiner and Hochreiter, <i>Fast and accurate deep network learning by
 * exponential linear units</i> (2016).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Elu {
  /** The bound below is -alpha; greater than 0. */
  double alpha() default 1;
}
