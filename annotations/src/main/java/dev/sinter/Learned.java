package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A learned coefficient of the node's {@link Pointwise} formula.
 *
 * <pre>
 * &#64;Dense(64) &#64;Learned(name = "beta", init = 1) &#64;Pointwise("x * sigmoid(beta * x)")
 * Tensor hidden(Tensor image);
 * </pre>
 *
 * <p>It becomes the parameter {@code hidden.beta}, of shape [1], or [channels] where there is one
 * per channel; it is trained, decayed and saved like every other. Where on the method it stands
 * makes no difference.
 */
@Operation(Role.COEFFICIENT)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Learned.All.class)
public @interface Learned {
  /**
   * Its name in the formula: letters, digits and underscores, none that a value read by the formula
   * or another parameter of the node has.
   */
  String name();

  /** What it starts with; a finite number. */
  double init();

  /**
   * Whether there is one for every channel, which is every place along the first axis of a sample:
   * every feature of a vector, every channel of an image.
   */
  boolean perChannel() default false;

  /** Several coefficients of one node; written by the compiler. */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {
    /** The coefficients. */
    Learned[] value();
  }
}
