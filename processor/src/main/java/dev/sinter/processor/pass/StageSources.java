package dev.sinter.processor.pass;

import dev.sinter.processor.ir.Graph;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies what the user passes in into the arena, where there is padding behind every value, so that
 * a kernel may load whole vectors. The left operand of a product is read element by element and
 * stays where it is: the large inputs of a network are not copied.
 */
final class StageSources {
  private StageSources() {}

  static Graph apply(Graph graph) {
    Map<Value, Value> copies = new HashMap<>();
    return graph.rewrite(
        (value, inputs) -> {
          if (value.op() instanceof Op.Reshape) {
            return value.withInputs(inputs);
          }
          List<Value> staged = new ArrayList<>();
          for (int i = 0; i < inputs.size(); i++) {
            boolean readInPlace = value.op() instanceof Op.MatMul && i == 0;
            Value input = inputs.get(i);
            staged.add(isPassedIn(input) && !readInPlace ? copy(input, copies) : input);
          }
          return value.withInputs(staged);
        });
  }

  private static boolean isPassedIn(Value value) {
    if (value.op() instanceof Op.Reshape) {
      return isPassedIn(value.input(0));
    }
    return value.op() instanceof Op.Input
        || value.op() instanceof Op.Target
        || value.op() instanceof Op.SampleWeight
        || value.op() instanceof Op.Table;
  }

  private static Value copy(Value source, Map<Value, Value> copies) {
    return copies.computeIfAbsent(
        source, key -> Value.of(new Op.Copy(), source.origin(), source.label(), source));
  }
}
