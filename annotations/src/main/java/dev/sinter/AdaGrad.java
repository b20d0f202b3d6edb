package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * AdaGrad (Duchi, Hazan and Singer, 2011): {@code s ← s + g²}, {@code p ← p - lr g / (sqrt(s) +
 * ε)}.
 *
 * <p>A gradient whose square overflows makes {@code s} infinite: the parameter stays where it is
 * from then on, as in PyTorch. {@link ClipByGlobalNorm} and {@link ClipByValue} keep that from
 * happening.
 */
@Operation(Role.OPTIMIZER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdaGrad {
  /** Learning rate before any schedule, greater than 0. */
  double learningRate() default 1e-2;

  /**
   * In step t = 1, 2, … the learning rate is divided by {@code 1 + learningRateDecay (t - 1)}; at
   * least 0.
   */
  double learningRateDecay() default 0;

  /** What s starts from, at least 0. */
  double initialAccumulator() default 0;

  /** Added to the root, at least 1e-30. */
  double epsilon() default 1e-10;

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
