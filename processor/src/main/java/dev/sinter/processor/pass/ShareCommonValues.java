package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes once what is computed twice from the same inputs. */
final class ShareCommonValues {
  private record Key(Op op, List<Value> inputs) {}

  private ShareCommonValues() {}

  static Graph apply(Graph graph) {
    Map<Key, Value> known = new HashMap<>();
    return graph.rewrite(
        (value, inputs) ->
            known.computeIfAbsent(new Key(value.op(), inputs), key -> value.withInputs(inputs)));
  }
}
