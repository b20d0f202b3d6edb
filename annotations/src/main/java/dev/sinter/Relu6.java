package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit with a ceiling: {@code min(max(x, 0), 6)}; its derivative at 0 and 6 is 0.
 *
 * <p>Source: Krizhevsky, <i>Convolutional deep belief networks on CIFAR-10</i> (2010).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relu6 {}
