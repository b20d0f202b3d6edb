package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * NAdam (Dozat, 2016), Adam with Nesterov's momentum: with {@code μₜ = β₁ (1 - 0.96^(ψ t) / 2)} and
 * {@code Πₜ = μ₁ ⋯ μₜ}, {@code p ← p - lr (μₜ₊₁ m / (1 - Πₜ₊₁) + (1 - μₜ) g / (1 - Πₜ)) / (sqrt(v̂)
 * + ε)}; ψ is {@code momentumDecay}, the moments are those of {@link Adam}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NAdam {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 2e-3;

  /** Decay of the first moment, in [0, 1). */
  double beta1() default 0.9;

  /** Decay of the second moment, in [0, 1). */
  double beta2() default 0.999;

  /** How fast the momentum rises to {@code beta1}, at least 0. */
  double momentumDecay() default 4e-3;

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
