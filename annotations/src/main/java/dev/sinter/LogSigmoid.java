package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code log(sigmoid(x)) = -softplus(-x)}, which overflows nowhere.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), 3.10.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogSigmoid {}
