package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Swish: {@code x sigmoid(beta x)}; with beta = 1 also called SiLU.
 *
 * <p>Where beta is learned it is a parameter {@code beta} of shape [1], which starts with the value
 * written here.
 *
 * <p>Source: Ramachandran, Zoph and Le, <i>Searching for activation functions</i> (2017); Elfwing,
 * Uchibe and Doya, <i>Sigmoid-weighted linear units</i> (2018).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Swish {
  /** How sharp the bend at 0 is, greater than 0. */
  double beta() default 1;

  /** Whether beta is learned. */
  boolean learned() default false;
}
