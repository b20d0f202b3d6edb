package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds {@code lambda / 2 sum w²} over weights to what is minimised, so that the gradient of each is
 * larger by {@code lambda w} (ridge regression, weight decay; Goodfellow et al., 2016, Deep
 * Learning, 7.1.1). Texts that write {@code lambda sum w²} mean twice this factor.
 *
 * <p>On the interface it applies to every weight of the model, on a method to the weights of that
 * node, in place of the one of the same kind on the interface: 0 frees a node. Biases, and what
 * else is no matrix of weights, are left alone.
 *
 * <p>Gradients are those of loss and penalty together. A training step, an evaluation and the
 * history report the loss of the data alone; {@code Network.penalty()} gives the penalty.
 *
 * <p>With plain {@link Sgd} this is the same as a weight decay of {@code lambda} on those weights;
 * with an adaptive method it is not the same as a decoupled one.
 */
@Operation(Role.PENALTY)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface L2Penalty {
  /** The factor {@code lambda}, at least 0. */
  double value();
}
