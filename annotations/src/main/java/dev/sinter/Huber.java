package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Huber loss: with {@code d = y - t}, {@code d² / 2} where {@code |d| <= delta} and {@code delta
 * (|d| - delta / 2)} elsewhere, the mean over the elements and the batch (Huber, 1964).
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Huber {
  /** Difference from which the loss grows linearly, greater than 0. */
  double delta() default 1;

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
