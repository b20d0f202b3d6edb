package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** A layer that applies one formula to every element; the formula is all it has to say. */
public interface Activation extends Layer {
  /** The variable of the formula. */
  Expr X = Expr.variable("x");

  /** The activation as an expression of {@link #X}. */
  Expr formula(Options options);

  @Override
  default boolean isActivation() {
    return true;
  }

  @Override
  default Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    Expr formula = formula(scope.options(operation));
    return Optional.of(scope.pointwise(input.shape(), formula, List.of("x"), List.of(input)));
  }
}
