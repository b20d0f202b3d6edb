package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * AdaDelta (Zeiler, 2012): {@code v ← ρ v + (1 - ρ) g²}, {@code d = g sqrt(u + ε) / sqrt(v + ε)},
 * {@code u ← ρ u + (1 - ρ) d²}, {@code p ← p - lr d}; ρ is {@code decay}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdaDelta {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1;

  /** How much of the averages of squares stays, in [0, 1). */
  double decay() default 0.9;

  /** Added inside both roots, at least 1e-30. */
  double epsilon() default 1e-6;

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
