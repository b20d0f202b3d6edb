package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maxout: every unit is the largest of {@code pieces} features side by side, so a vector of {@code
 * pieces * n} features becomes one of {@code n}: {@code y[i] = max over j of x[i * pieces + j]}.
 * After a {@link Dense} layer these are the pieces of one convex function per unit, which is
 * learned: {@code @Dense(40) @Maxout(4)} has 10 units.
 *
 * <p>Of equal pieces each gets its share of the gradient.
 *
 * <p>Source: Goodfellow, Warde-Farley, Mirza, Courville and Bengio, <i>Maxout networks</i> (2013).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Maxout {
  /** {@code pieces}, at least 2; the number of features is a multiple of it. */
  int value();
}
