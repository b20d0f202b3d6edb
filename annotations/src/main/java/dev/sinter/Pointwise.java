package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Applies a formula to every element.
 *
 * <p>On a node that reads several values it combines them, each under its parameter's name:
 * {@code @Pointwise("x * gate") Tensor gated(Tensor x, Tensor gate)}; it then stands first.
 * Elsewhere the value is called {@code x}. The derivative is worked out at compile time.
 *
 * <p>Operators: {@code + - * / ^} and parentheses. Choices, with the comparisons {@code < <= > >=
 * == !=}, as in Java, as in Kotlin or as a function: {@code x > 0 ? x : a * x}, {@code if (x > 0) x
 * else a * x}, {@code select(x > 0, x, a * x)}. The derivative of a choice is that of the branch
 * taken.
 *
 * <p>Functions: {@code exp expm1 log sqrt pow sin cos tanh sigmoid softplus erf min max abs}, and
 * every activation by the name of its annotation with a small first letter: {@code relu(x)}, {@code
 * leakyRelu(x)}, {@code gelu(x)}. Numeric options of the annotation may follow in their order, as
 * numbers or formulas: {@code leakyRelu(x, 0.2)}.
 *
 * <p>Constants: numbers, {@code pi} and {@code e}. Learned coefficients: see {@link Learned}. A
 * value or coefficient may have the name of a constant or function; then the name without
 * parentheses is the value.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pointwise {
  /** The formula. */
  String value();
}
