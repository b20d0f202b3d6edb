package dev.sinter.processor.op;

import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** An operation that merges the several values that a node reads into one. */
public interface Combination extends CatalogueEntry {
  /**
   * Builds the combination of {@code inputs}, whose names are {@link Scope#reads()}.
   *
   * @return empty if something was reported
   */
  Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs);
}
