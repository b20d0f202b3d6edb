package dev.sinter.processor.op;

import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.Optional;

/** An operation that compares an output with its target. */
public interface Loss extends CatalogueEntry {
  /**
   * Builds the loss of each sample.
   *
   * @param output a batch of any shape
   * @return a column with one number per sample; empty if something was reported
   */
  Optional<Value> lower(Scope scope, OperationSpec operation, Value output);
}
