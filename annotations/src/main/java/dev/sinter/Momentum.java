package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gradient descent with momentum, in PyTorch's form: {@code v ← momentum v + g}, {@code p ← p - lr
 * v}; with {@code nesterov}, {@code p ← p - lr (g + momentum v)} (Sutskever et al., 2013).
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Momentum {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate();

  /** How much of the velocity stays, in [0, 1). */
  double momentum() default 0.9;

  /** Whether to look ahead (Nesterov). */
  boolean nesterov() default false;

  /** L2 weight decay, at least 0: this times the parameter is added to its gradient. */
  double weightDecay() default 0;
}
