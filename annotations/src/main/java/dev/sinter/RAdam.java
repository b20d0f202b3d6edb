package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified Adam (Liu et al., 2020): {@link Adam} whose step is {@code lr m̂} alone until the
 * variance of {@code v̂} is tractable (ρ > 5, as in PyTorch), and after that {@code lr r m̂ sqrt(1
 * - β₂ᵗ) / (sqrt(v) + ε)}, where r rises to 1. {@code ρ = ρ∞ - 2 t β₂ᵗ / (1 - β₂ᵗ)}, {@code ρ∞ = 2
 * / (1 - β₂) - 1}, {@code r = sqrt((ρ - 4) (ρ - 2) ρ∞ / ((ρ∞ - 4) (ρ∞ - 2) ρ))}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RAdam {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1e-3;

  /** Decay of the first moment, in [0, 1). */
  double beta1() default 0.9;

  /** Decay of the second moment, in [0, 1). */
  double beta2() default 0.999;

  /** Added to the root, at least 1e-30. */
  double epsilon() default 1e-8;

  /** Whether epsilon is added inside the root, {@code sqrt(v̂ + ε)}, as some texts have it. */
  boolean epsilonInRoot() default false;

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
