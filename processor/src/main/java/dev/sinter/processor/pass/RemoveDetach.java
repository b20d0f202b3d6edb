package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;

/** Differentiation is over, so what was hidden from it need not be marked any more. */
final class RemoveDetach {
  private RemoveDetach() {}

  static Graph apply(Graph graph) {
    return graph.rewrite(
        (value, inputs) ->
            value.op() instanceof Op.Detach ? inputs.get(0) : value.withInputs(inputs));
  }
}
