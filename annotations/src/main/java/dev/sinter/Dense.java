package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer: {@code y = x Wᵀ + b}.
 *
 * <p>Reads a vector of {@code inFeatures}, gives a vector of {@code outFeatures}. Parameters:
 * {@code weight} of shape [outFeatures, inFeatures] and {@code bias} of shape [outFeatures].
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dense {
  /** {@code outFeatures}, at least 1. */
  int value();

  /** Whether to add a bias. */
  boolean bias() default true;

  /** How the weight starts; the default follows the activation that comes after. */
  Initializer weight() default Initializer.AUTO;

  /**
   * Scale of the weight's start, see {@link Initializer}: greater than 0, and any finite number for
   * {@link Initializer#CONSTANT}.
   */
  double weightScale() default 1;

  /**
   * What every element of the bias starts with. A small positive one such as 0.1 lets most
   * rectifiers pass something on at first (Goodfellow et al., 2016, Deep Learning, 6.3.1).
   */
  double biasValue() default 0;
}
