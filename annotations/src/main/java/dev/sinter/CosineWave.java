package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cosine that falls and rises again (Loshchilov and Hutter, 2017, as PyTorch's {@code
 * CosineAnnealingLR} goes on): {@code lr(t) = min + (lr - min) (1 + cos(π t / halfPeriod)) / 2}.
 * {@link CosineDecay} stays at the minimum instead, {@link CosineRestarts} jumps back.
 */
@Operation(Role.SCHEDULE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CosineWave {
  /** Steps from the largest learning rate to the smallest, at least 1. */
  int halfPeriod();

  /** The smallest learning rate, at least 0 and at most that of the optimizer. */
  double minimum() default 0;

  /** How many steps it takes before the next schedule; 0, the default, for all that are left. */
  int steps() default 0;
}
