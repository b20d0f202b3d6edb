package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate of the optimizer at every step; on its own the same as no schedule at all.
 *
 * <p>Schedules follow one another in the order in which they are written, and each counts its steps
 * t from 0. All but the last need {@code steps}: {@code @Warmup(steps = 500) @ConstantRate(steps =
 * 2_000) @CosineDecay(steps = 7_500)}.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ConstantRate {
  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
