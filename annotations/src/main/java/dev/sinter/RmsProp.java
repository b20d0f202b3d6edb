package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * RMSProp (Tieleman and Hinton, 2012, lecture 6e): {@code v ← α v + (1 - α) g²}, {@code p ← p - lr
 * g / (sqrt(v) + ε)}; α is {@code decay}.
 *
 * <p>Centred (Graves, 2013), the square of {@code a ← α a + (1 - α) g} is subtracted from {@code v}
 * under the root; where rounding makes that negative it counts as 0. With momentum, what is
 * multiplied with the learning rate is {@code b ← momentum b + g / (sqrt(v) + ε)}.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RmsProp {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1e-2;

  /** How much of the averages stays, in [0, 1). */
  double decay() default 0.99;

  /** How much of the velocity stays, in [0, 1); 0 for none. */
  double momentum() default 0;

  /** Whether to divide by an estimate of the deviation from the mean. */
  boolean centred() default false;

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
