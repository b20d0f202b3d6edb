package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Half a cosine (Loshchilov and Hutter, 2017): {@code lr(t) = min + (lr - min) (1 + cos(π t /
 * steps)) / 2} for {@code t ≤ steps}, {@code min} after that.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CosineDecay {
  /** Steps until the minimum is reached, at least 1. */
  int steps();

  /** The smallest learning rate, at least 0 and at most that of the optimizer. */
  double minimum() default 0;
}
