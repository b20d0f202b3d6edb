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
 * <p>Operators: {@code + - * / ^}, parentheses, numbers; comparisons {@code < <= > >=} inside
 * {@code select(condition, then, otherwise)}. Functions: {@code exp log sqrt pow sin cos tanh
 * sigmoid softplus relu erf min max abs}. Constant: {@code pi}.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pointwise {
  /** The formula. */
  String value();
}
