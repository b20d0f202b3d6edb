package dev.sinter.processor.op;

import dev.sinter.Multiply;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** Product of all values, element by element. */
final class MultiplyCombination implements Combination {
  @Override
  public Class<? extends Annotation> annotation() {
    return Multiply.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 10.10 (gates)";
  }

  @Override
  public Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs) {
    if (!EqualShapes.check(scope, operation, inputs)) {
      return Optional.empty();
    }
    List<String> names = scope.reads();
    Expr body = names.stream().map(Expr::variable).reduce(Expr::times).orElseThrow();
    return Optional.of(scope.pointwise(inputs.get(0).shape(), body, names, inputs));
  }
}
