package dev.sinter.processor.op;

import dev.sinter.Concat;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** All values joined along one axis. */
final class ConcatCombination implements Combination {
  private static final Option AXIS =
      new Option("axis", new Range("[0, number of axes of a sample)", axis -> axis >= 0));

  @Override
  public Class<? extends Annotation> annotation() {
    return Concat.class;
  }

  @Override
  public List<Option> options() {
    return List.of(AXIS);
  }

  @Override
  public String source() {
    return "Huang, Liu, van der Maaten and Weinberger (2017), DenseNet";
  }

  @Override
  public Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs) {
    int axis = operation.attributes().integer(AXIS.name());
    Shape first = inputs.get(0).shape();
    if (axis < 0 || axis >= first.rank() - 1) {
      scope.error(
          Message.CONCAT_AXIS,
          operation.attributes().place(AXIS.name()),
          scope.node(),
          axis,
          first.rank() - 1);
      return Optional.empty();
    }
    for (int i = 1; i < inputs.size(); i++) {
      Shape other = inputs.get(i).shape();
      if (other.rank() != first.rank()
          || !other.with(axis + 1, 1).equals(first.with(axis + 1, 1))) {
        scope.error(
            Message.CONCAT_SHAPES_DIFFER,
            operation.place(),
            scope.node(),
            axis,
            scope.reads().get(0),
            first.sample(),
            scope.reads().get(i),
            other.sample());
        return Optional.empty();
      }
    }
    return Optional.of(
        scope.value("joined", new Op.Concat(axis + 1), inputs.toArray(new Value[0])));
  }
}
