package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** A loss that adds something up over the hinges of all classes but the right one. */
interface ClassHinge extends Loss {
  Option MARGIN = new Option("margin", Range.POSITIVE);

  /** What a class adds whose hinge is {@code max(0, s_j - s_y + margin)}. */
  Expr term(Expr hinge);

  @Override
  default List<Option> options() {
    return List.of(MARGIN, Option.LOSS_WEIGHT);
  }

  @Override
  default Optional<Value> lower(Scope scope, OperationSpec operation, Value output) {
    if (!ClassScores.fits(scope, operation, output.shape())) {
      return Optional.empty();
    }
    Value oneHot = ClassScores.oneHot(scope, output.shape().extent(1));
    Value right = ClassScores.ofLabel(scope, output, oneHot);
    Expr hinge =
        Expr.variable("s")
            .minus(Expr.variable("r"))
            .plus(Expr.of(scope.options(operation).real(MARGIN)))
            .max(Expr.of(0));
    Value terms =
        scope.pointwise(
            "hinge",
            output.shape(),
            Expr.of(1).minus(Expr.variable("y")).times(term(hinge)),
            List.of("s", "r", "y"),
            List.of(output, right, oneHot));
    return Optional.of(scope.value("loss", new Op.Reduce(Op.Reduce.Kind.SUM, 1), terms));
  }
}
