package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Softmax over the last axis: {@code exp(x_i) / sum_j exp(x_j)}, computed with the maximum
 * subtracted. A classifier that trains with {@link SoftmaxCrossEntropy} does not need it: that loss
 * takes logits.
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softmax {}
