package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-entropy of the logistic function of one logit against a target {@code t} in [0, 1]: {@code
 * -(p t log sigmoid(z) + (1 - t) log(1 - sigmoid(z)))} with the weight {@code p} of the positive
 * class, the mean over the batch. Takes exactly one output.
 *
 * <p>Computed from the logit as {@code p t softplus(-z) + (1 - t) softplus(z)}, which is exact for
 * logits of any size. Targets are the labels 0 and 1 or the probability of 1.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryCrossEntropy {
  /**
   * How much the positive class counts: {@code p}, greater than 0. More than 1 raises recall, less
   * than 1 precision; negatives over positives balances the two.
   */
  double positiveWeight() default 1;

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
