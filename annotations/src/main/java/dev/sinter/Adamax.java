package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adamax (Kingma and Ba, 2015, 7.1): {@code m ← β₁ m + (1 - β₁) g}, {@code u ← max(β₂ u, |g| + ε)},
 * {@code p ← p - lr m / ((1 - β₁ᵗ) u)}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Adamax {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 2e-3;

  /** Decay of the first moment, in [0, 1). */
  double beta1() default 0.9;

  /** Decay of the largest gradient, in [0, 1). */
  double beta2() default 0.999;

  /** Added to the size of each gradient, at least 1e-30. */
  double epsilon() default 1e-8;

  /** L2 weight decay, at least 0: this times the parameter is added to its gradient. */
  double weightDecay() default 0;

  /**
   * Whether the weight decay is decoupled: subtracted from the parameter, times the learning rate,
   * and not added to the gradient.
   */
  boolean decoupled() default false;

  /**
   * Whether the decay also applies to parameters that are vectors: biases, scales and shifts of
   * normalisation.
   */
  boolean decayBiases() default true;
}
