package dev.sinter.processor.reader;

import dev.sinter.processor.spec.NodeSpec;
import dev.sinter.processor.spec.OperationSpec;
import dev.sinter.processor.spec.ReadSpec;
import java.util.List;
import java.util.Optional;

/**
 * A method as it was written, before it is known which names are inputs and which nodes are
 * outputs.
 *
 * @param reads what it reads, the node above it already filled in
 * @param marked whether it carries {@code @Output}
 */
record NodeDraft(
    String name,
    List<ReadSpec> reads,
    List<OperationSpec> operations,
    List<OperationSpec> coefficients,
    Optional<OperationSpec> loss,
    List<OperationSpec> penalties,
    boolean marked,
    SourcePlace place) {

  NodeSpec finish(boolean output) {
    return new NodeSpec(name, reads, operations, coefficients, loss, penalties, output, place);
  }
}
