package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code x / (1 + |x|)}, between -1 and 1.
 *
 * <p>Source: Turian, Bergstra and Bengio, <i>Quadratic features and deep architectures for
 * chunking</i> (2009).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softsign {}
