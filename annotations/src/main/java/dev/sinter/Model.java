package dev.sinter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as the description of a neural network, which the compiler turns into a class
 * named {@code Compiled} plus the interface's name, in the same package.
 *
 * <p>A method of the interface is a node: its annotations, in the order written, are the operations
 * applied one after another. A parameter names what the node reads, another method or an input of
 * the model, which carries {@link Shape}. A method without parameters reads the node above it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
  /** Samples in one training step, at least 1. Gradients are means over the batch. */
  int batch();

  /** The element type of parameters and activations. Gradient checks need {@code DOUBLE}. */
  Precision precision() default Precision.FLOAT;

  /**
   * Whether to generate the gradient of the loss, or of the summed output of a model without a
   * loss, with respect to the inputs.
   */
  boolean inputGradients() default false;

  /**
   * Whether to generate the product of the Hessian of the loss with a vector: {@code H v}, where
   * {@code H} has the second derivatives of the mean loss of a batch by all parameters. It is that
   * of the loss in training mode; dropout masks are those of the same step's gradients, so it is
   * their exact derivative.
   *
   * <p>The gradients are differentiated once more, so a product takes about twice the time of the
   * gradients and no difference is taken; the matrix itself is never there (Pearlmutter, Fast Exact
   * Multiplication by the Hessian, Neural Computation 6, 1994). Newton's methods and checks of
   * second derivatives use it. Needs a loss. Where a function has a kink, its second derivative
   * counts as 0.
   */
  boolean hessian() default false;
}
