package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Parametric rectified linear unit: {@code x} where {@code x > 0}, elsewhere {@code slope x} with a
 * learned slope: a parameter {@code slope} of shape [1], or [channels] where there is one per
 * channel.
 *
 * <p>Weight decay pulls the slope to 0; the paper leaves it out for this parameter.
 *
 * <p>Source: He, Zhang, Ren and Sun, <i>Delving deep into rectifiers</i> (2015).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Prelu {
  /** What the slope starts with; a finite number. */
  double init() default 0.25;

  /**
   * Whether there is one slope for every channel, which is every place along the first axis of a
   * sample: every feature of a vector, every channel of an image.
   */
  boolean perChannel() default false;
}
