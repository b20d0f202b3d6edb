package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Absolute value: {@code |x|}; its derivative at 0 is 0.
 *
 * <p>Source: Jarrett, Kavukcuoglu, Ranzato and LeCun, <i>What is the best multi-stage architecture
 * for object recognition?</i> (2009).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Abs {}
