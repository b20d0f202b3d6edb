package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-entropy of the softmax of logits against a class: {@code -log p_y = log(sum_j exp(z_j)) -
 * z_y} for a class index {@code y}, {@code -sum_c t_c log p_c} for probabilities {@code t}, the
 * mean over the batch. Takes the logits of at least two classes; stable for logits of any size.
 *
 * <p>Label smoothing {@code e} puts {@code (1 - e) t_c + e / classes} in place of the target
 * (Szegedy et al., 2016). Class weights {@code w} count each class: {@code -sum_c w_c t_c log p_c};
 * with class indices, the mean over the batch is then the weighted one, divided by the sum of the
 * weights {@code w_y} of the batch's labels. Both follow PyTorch's {@code CrossEntropyLoss}.
 *
 * <p>On the interface it belongs to the model's one output; on a method, to that node.
 */
@Operation(Role.LOSS)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SoftmaxCrossEntropy {
  /** What the target is given as. */
  ClassTarget target() default ClassTarget.INDEX;

  /** Share of the target that is spread evenly over all classes, in [0, 1). */
  double labelSmoothing() default 0;

  /** A weight of each class, greater than 0; none for classes that count the same. */
  double[] classWeights() default {};

  /** Factor of this loss in the sum over all losses, greater than 0. */
  double weight() default 1;
}
