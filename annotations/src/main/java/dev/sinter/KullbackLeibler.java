package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Kullback-Leibler divergence of the softmax of logits from a distribution {@code t}: {@code sum_c
 * t_c (log t_c - log p_c)}, with {@code 0 log 0 = 0}, the sum over the classes and the mean over
 * the batch (Kullback and Leibler, 1951). Takes the logits of at least two classes; stable for
 * logits of any size. The target is the probability of every class: in [0, 1], with the sum 1.
 *
 * <p>Its gradient is that of {@link SoftmaxCrossEntropy} with probabilities; its value is 0 where
 * both distributions are the same.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KullbackLeibler {
  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
