package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nothing: {@code x}. For an activation that is left out on purpose.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), 6.3.3.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Identity {}
