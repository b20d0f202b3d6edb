package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gradient descent with momentum (Polyak, 1964), in PyTorch's form: {@code v ← momentum v + (1 -
 * dampening) g}, {@code p ← p - lr v}; with {@code nesterov}, {@code p ← p - lr (g + momentum v)}
 * (Sutskever et al., 2013). The first gradient is not damped, as in PyTorch.
 *
 * <p>With {@code rateInVelocity} it is the form of the textbooks (Goodfellow, Bengio and Courville,
 * 2016, Deep Learning, 8.3.2): {@code v ← momentum v - lr g}, {@code p ← p + v}. While the learning
 * rate stays the same, both give the same parameters.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Momentum {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate();

  /** How much of the velocity stays, in [0, 1). */
  double momentum() default 0.9;

  /** Share of each gradient but the first that is left out, in [0, 1); 0 with {@code nesterov}. */
  double dampening() default 0;

  /** Whether to look ahead (Nesterov). */
  boolean nesterov() default false;

  /** Whether the learning rate is part of the velocity, as in the textbooks. */
  boolean rateInVelocity() default false;

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
