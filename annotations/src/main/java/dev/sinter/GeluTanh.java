package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gaussian error linear unit, approximated: {@code 0.5 x (1 + tanh(sqrt(2/π) (x + 0.044715 x³)))}.
 * It is worked out as {@code x sigmoid(2 sqrt(2/π) (x + 0.044715 x³))}, the same function without
 * the cancellation for negative numbers.
 *
 * <p>Source: Hendrycks and Gimpel, <i>Gaussian error linear units</i> (2016).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GeluTanh {}
