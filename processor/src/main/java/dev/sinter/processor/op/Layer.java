package dev.sinter.processor.op;

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
   * Whether the result is zero for about half of the inputs, so that a weight before it starts with
   * twice the variance (He et al., 2015).
   */
  default boolean rectifies() {
    return false;
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
