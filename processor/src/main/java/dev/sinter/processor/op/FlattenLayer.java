package dev.sinter.processor.op;

import dev.sinter.Flatten;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Any tensor as a vector; the elements stay where they are. */
final class FlattenLayer implements Layer {
  @Override
  public Class<? extends Annotation> annotation() {
    return Flatten.class;
  }

  @Override
  public String source() {
    return "LeCun, Bottou, Bengio and Haffner (1998)";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    return Optional.of(scope.reshape(input, input.shape().matrix()));
  }
}
