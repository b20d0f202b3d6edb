package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adam (Kingma and Ba, 2015) with bias correction: {@code m ← β₁ m + (1 - β₁) g}, {@code v ← β₂ v +
 * (1 - β₂) g²}, {@code p ← p - lr m̂ / (sqrt(v̂) + ε)} with {@code m̂ = m / (1 - β₁ᵗ)} and {@code
 * v̂ = v / (1 - β₂ᵗ)}.
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

  /** Added to the root, at least 1e-30. */
  double epsilon() default 1e-8;

  /** Whether epsilon is added inside the root, {@code sqrt(v̂ + ε)}, as some texts have it. */
  boolean epsilonInRoot() default false;

  /** L2 weight decay, at least 0: this times the parameter is added to its gradient. */
  double weightDecay() default 0;

  /**
   * Whether the decay also applies to parameters that are vectors: biases, scales and shifts of
   * normalisation.
   */
  boolean decayBiases() default true;
}
