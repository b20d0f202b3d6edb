package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Your own loss, a formula over the output's element {@code y} and the target's element {@code t}:
 * its mean over the elements and the batch. Targets are real numbers in the shape of the output.
 *
 * <p>{@code y} may be called by the node's name too. The formula is written as in {@link Pointwise}
 * and must use both: {@code @LossFunction("select(t > 0.5, 3, 1) * (y - t)^2")}. Its derivative is
 * worked out at compile time.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LossFunction {
  /** The formula. */
  String value();

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
