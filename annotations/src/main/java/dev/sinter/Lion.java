package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lion (Chen et al., 2023): {@code p ← p - lr (sign(β₁ m + (1 - β₁) g) + weightDecay p)}, {@code m
 * ← β₂ m + (1 - β₂) g}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Lion {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1e-4;

  /** Share of the momentum in the step, in [0, 1). */
  double beta1() default 0.9;

  /** Decay of the momentum, in [0, 1). */
  double beta2() default 0.99;

  /**
   * Decoupled weight decay, at least 0: {@code learningRate weightDecay p} is subtracted from
   * {@code p}.
   */
  double weightDecay() default 0;

  /**
   * Whether the decay also applies to parameters that are vectors: biases, scales and shifts of
   * normalisation.
   */
  boolean decayBiases() default true;
}
