package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Decay with the inverse root of time: {@code lr(t) = lr / sqrt(t + 1)}, as the theory of online
 * convex optimisation asks for (Zinkevich, 2003).
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InverseRootDecay {
  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
