package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): {@code p ← p - lr (m̂ / (sqrt(v̂)
 * + ε) + weightDecay p)}, all else as {@link Adam}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdamW {
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

  /**
   * Decoupled weight decay, at least 0: {@code learningRate weightDecay p} is subtracted from
   * {@code p}.
   */
  double weightDecay() default 1e-2;

  /**
   * Whether the decay also applies to parameters that are vectors: biases, scales and shifts of
   * normalisation.
   */
  boolean decayBiases() default true;
}
