package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaky rectified linear unit: {@code x} where {@code x > 0}, elsewhere {@code slope x}; its
 * derivative at 0 is {@code slope}.
 *
 * <p>Source: Maas, Hannun and Ng, <i>Rectifier nonlinearities improve neural network acoustic
 * models</i> (2013).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LeakyRelu {
  /** Slope for negative numbers, at least 0. */
  double slope() default 0.01;
}
