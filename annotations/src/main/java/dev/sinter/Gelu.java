package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gaussian error linear unit: {@code x Φ(x) = 0.5 x (1 + erf(x / sqrt(2)))}. {@link GeluTanh} is
 * the faster approximation.
 *
 * <p>Source: Hendrycks and Gimpel, <i>Gaussian error linear units</i> (2016).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Gelu {}
