package dev.sinter.processor.op;

import dev.sinter.Add;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** Sum of all values, element by element. */
final class AddCombination implements Combination {
  @Override
  public Class<? extends Annotation> annotation() {
    return Add.class;
  }

  @Override
  public String source() {
    return "He, Zhang, Ren and Sun (2016), Deep Residual Learning";
  }

  @Override
  public Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs) {
    if (!EqualShapes.check(scope, operation, inputs)) {
      return Optional.empty();
    }
    List<String> names = scope.reads();
    Expr body = names.stream().map(Expr::variable).reduce(Expr::plus).orElseThrow();
    return Optional.of(scope.pointwise(inputs.get(0).shape(), body, names, inputs));
  }
}
