package dev.sinter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a node whose value prediction returns. A node that no other node reads and that has a loss
 * is an output already; one that is read and has a loss is trained, but without this annotation
 * prediction does not return it, and no accuracy is measured by it. Logits and their probabilities:
 *
 * <pre>
 * &#64;Dense(10) &#64;SoftmaxCrossEntropy &#64;Output
 * Tensor logits(Tensor hidden);
 *
 * &#64;Softmax &#64;Output
 * Tensor probabilities(Tensor logits);
 * </pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Output {}
