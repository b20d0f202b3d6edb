package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hinge loss of one score (Cortes and Vapnik, 1995): {@code max(0, margin - s)} for the target 1
 * and {@code max(0, margin + s)} for the target 0, the mean over the batch. Takes exactly one
 * output.
 *
 * <p>Targets are the labels 0 and 1, as for {@link BinaryCrossEntropy}, so that one data set serves
 * both; who has -1 and 1 writes 0 for -1. A target {@code t} between 0 and 1 is the probability of
 * label 1, and the loss its expectation: {@code t max(0, margin - s) + (1 - t) max(0, margin + s)}.
 *
 * <p>Where a hinge is exactly at its corner, its slope is taken for 0.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryHinge {
  /** By how much the right side of the decision must be won, greater than 0. */
  double margin() default 1;

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
