package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Squared hinge loss of class scores: {@code sum over j != y of max(0, s_j - s_y + margin)²}, the
 * sum over the classes and the mean over the batch (Tang, 2013). Takes the scores of at least two
 * classes; the target is a class index {@code y}.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MulticlassSquaredHinge {
  /** By how much the score of the right class must lead, greater than 0. */
  double margin() default 1;

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
