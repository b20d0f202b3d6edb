package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stochastic gradient descent (Robbins and Monro, 1951): {@code p ← p - lr g}. */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sgd {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate();

  /** L2 weight decay, at least 0: this times the parameter is added to its gradient. */
  double weightDecay() default 0;

  /**
   * Whether the decay also applies to parameters that are vectors: biases, scales and shifts of
   * normalisation.
   */
  boolean decayBiases() default true;
}
