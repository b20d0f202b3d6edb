package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds {@code lambda sum |w|} over weights to what is minimised, which drives many of them to 0
 * (the lasso; Tibshirani, 1996). The slope at 0 is taken for 0.
 *
 * <p>On the interface it applies to every weight of the model, on a method to the weights of that
 * node, in place of the one of the same kind on the interface: 0 frees a node. Biases, and what
 * else is no matrix of weights, are left alone.
 *
 * <p>Gradients are those of loss and penalty together. A training step, an evaluation and the
 * history report the loss of the data alone; {@code Network.penalty()} gives the penalty.
 */
@Operation(Role.PENALTY)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface L1Penalty {
  /** The factor {@code lambda}, at least 0. */
  double value();
}
