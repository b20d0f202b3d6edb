package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Absolute difference {@code |y - t|}, the mean over the elements and the batch; the slope at a
 * difference of exactly 0 is 0.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MeanAbsoluteError {
  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
