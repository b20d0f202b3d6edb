package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Squared difference {@code (y - t)²}, the mean over the elements and the batch.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MeanSquaredError {
  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
