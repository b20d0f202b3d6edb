package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Smooth rectifier: {@code log(1 + exp(beta x)) / beta}, as {@code x} itself where {@code beta x}
 * is so large that both are the same number. It overflows nowhere.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau and Garcia, <i>Incorporating second-order functional
 * knowledge for better option pricing</i> (2000).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softplus {
  /** How sharp the bend at 0 is, greater than 0. */
  double beta() default 1;
}
