package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.Optional;

/** An operation that turns one value into one value. */
public interface Layer extends CatalogueEntry {
  /**
   * Builds the layer on {@code input}.
   *
   * @return empty if something was reported
   */
  Optional<Value> lower(Scope scope, OperationSpec operation, Value input);

  /**
   * How a weight before it starts where the model does not say. He normal for those that are zero
   * or close to it for about half of the inputs, which take half of the variance away (He et al.,
   * 2015).
   */
  default Initializer initializer() {
    return Initializer.XAVIER_UNIFORM;
  }

  /** Whether it is a non-linearity, for which a weight before it chooses its initialisation. */
  default boolean isActivation() {
    return false;
  }

  /** Whether it has a weight, whose own initialisation answers for what comes after it. */
  default boolean hasWeight() {
    return false;
  }
}
