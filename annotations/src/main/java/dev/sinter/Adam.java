package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adam (Kingma and Ba, 2015) with bias correction: {@code m ← β₁ m + (1 - β₁) g}, {@code v ← β₂ v +
 * (1 - β₂) g²}, {@code p ← p - lr m̂ / (sqrt(v̂) + ε)}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Adam {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1e-3;

  /** Decay of the first moment, in [0, 1). */
  double beta1() default 0.9;

  /** Decay of the second moment, in [0, 1). */
  double beta2() default 0.999;

  /** Added to the root, greater than 0. */
  double epsilon() default 1e-8;

  /** L2 weight decay, at least 0: this times the parameter is added to its gradient. */
  double weightDecay() default 0;
}
