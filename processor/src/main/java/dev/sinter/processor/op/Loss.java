package dev.sinter.processor.op;

import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** An operation that compares an output with its target. */
public interface Loss extends CatalogueEntry {
  /**
   * The annotation of the activation that this loss applies itself, as softmax is part of its
   * cross-entropy. An output that ends with it would have it twice.
   */
  default Optional<Class<? extends Annotation>> activation() {
    return Optional.empty();
  }

  /**
   * Builds the loss of each sample.
   *
   * @param output a batch of any shape
   * @return a column with one number per sample; empty if something was reported
   */
  Optional<Value> lower(Scope scope, OperationSpec operation, Value output);
}
