package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;

/** The rules of combinations that work element by element. */
final class EqualShapes {
  private EqualShapes() {}

  /** A method takes 255 words of parameters, and a value is an array and a place in it. */
  private static final int MOST_VALUES = 64;

  /** Reports too many values, and the first whose shape is not that of the first one. */
  static boolean check(Scope scope, OperationSpec operation, List<Value> inputs) {
    if (inputs.size() > MOST_VALUES) {
      scope.error(
          Message.TOO_MANY_READS,
          operation.place(),
          scope.node(),
          operation.name(),
          inputs.size(),
          MOST_VALUES);
      return false;
    }
    for (int i = 1; i < inputs.size(); i++) {
      if (!inputs.get(i).shape().equals(inputs.get(0).shape())) {
        scope.error(
            Message.ADD_SHAPES_DIFFER,
            operation.place(),
            scope.node(),
            operation.name(),
            scope.reads().get(0),
            inputs.get(0).shape().sample(),
            scope.reads().get(i),
            inputs.get(i).shape().sample());
        return false;
      }
    }
    return true;
  }
}
