package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-entropy of the logistic function of one logit against a target in [0, 1]: {@code
 * softplus(z) - t z}, the mean over the batch. Takes exactly one output; stable for logits of any
 * size.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryCrossEntropy {
  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
