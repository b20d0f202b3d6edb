package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shortens the gradient before the optimizer follows it (Pascanu, Mikolov and Bengio, 2013): {@code
 * g ← g value / max(‖g‖, value)}, with the Euclidean norm of the gradient by all parameters
 * together.
 *
 * <p>The norm is that of what the optimizer is given: the mean over the batch, before weight decay.
 */
@Operation(Role.CLIPPING)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ClipByGlobalNorm {
  /** The longest norm, greater than 0. */
  double value();
}
