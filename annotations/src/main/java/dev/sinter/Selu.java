package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scaled exponential linear unit: {@code scale x} where {@code x > 0}, elsewhere {@code scale alpha
 * (exp(x) - 1)}, with the scale 1.0507 and the alpha 1.6733 that keep mean 0 and variance 1 from
 * layer to layer.
 *
 * <p>Weights before it start with the variance 1 / fanIn, as the paper asks.
 *
 * <p>Source: Klambauer, Unterthiner, Mayr and Hochreiter, <i>Self-normalizing neural networks</i>
 * (2017).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Selu {}
