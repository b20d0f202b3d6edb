package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A straight line from a part of the learning rate up to all of it (Goyal et al., 2017): {@code
 * lr(t) = lr (start + (1 - start) t / steps)} for {@code t ≤ steps}, {@code lr} after that. What
 * stands after it begins when it ends: {@code @Warmup(steps = 500) @CosineDecay(steps = 9_500)}.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Warmup {
  /** Steps until the learning rate is reached, at least 1. */
  int steps();

  /** With what part of the learning rate to begin, in [0, 1]. */
  double start() default 0.1;
}
