package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Negative log-likelihood of a normal distribution around the output with unit variance: half the
 * squared error {@code sum over outputs of (y - t)² / 2}, the sum over the elements of a sample and
 * the mean over the batch. The constant {@code log(2 pi) / 2} of every output, on which no gradient
 * depends, is left out (Goodfellow, Bengio and Courville, 2016, Deep Learning, 6.2.1.1).
 *
 * <p>It differs from {@link MeanSquaredError} in the factor {@code outputs / 2} only.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface GaussianNegativeLogLikelihood {
  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
