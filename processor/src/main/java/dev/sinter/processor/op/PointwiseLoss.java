package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;
import java.util.Optional;

/** A loss that compares element with element; its formula is nearly all it has to say. */
public interface PointwiseLoss extends Loss {
  /** The output's element in the formula. */
  Expr Y = Expr.variable("y");

  /** The target's element in the formula. */
  Expr T = Expr.variable("t");

  /** What one element adds to the mean, or to the sum. */
  Expr formula(Options options);

  /** Whether a sample's loss is the sum over its elements; otherwise it is their mean. */
  default boolean sumsElements() {
    return false;
  }

  /** What the target is made of. */
  TargetSpec.Kind targetKind();

  /** Reports an output that the loss does not fit. */
  default boolean fits(Scope scope, OperationSpec operation, Shape sample) {
    return true;
  }

  /** Reports an output of several elements. */
  static boolean fitsOne(
      Scope scope, OperationSpec operation, Shape sample, String forSeveralClasses) {
    if (sample.size() == 1) {
      return true;
    }
    scope.error(
        Message.BINARY_NEEDS_ONE,
        operation.place(),
        scope.node(),
        operation.name(),
        sample,
        forSeveralClasses);
    return false;
  }

  @Override
  default Optional<Value> lower(Scope scope, OperationSpec operation, Value output) {
    if (!fits(scope, operation, output.shape().sample())) {
      return Optional.empty();
    }
    Expr formula = formula(scope.options(operation));
    return Optional.of(build(scope, output, targetKind(), formula, sumsElements()));
  }

  /** The loss of each sample, a column, by a formula of {@link #Y} and {@link #T}. */
  static Value build(
      Scope scope, Value output, TargetSpec.Kind kind, Expr formula, boolean sumsElements) {
    Value rows = scope.reshape(output, output.shape().matrix());
    Value target = scope.target(kind, output.shape().sample());
    int elements = rows.shape().extent(1);
    // Divided before the sum, which could be too large for the type where the mean is not.
    Expr term = sumsElements || elements == 1 ? formula : formula.times(Expr.of(1.0 / elements));
    Value terms =
        scope.pointwise(
            "term",
            rows.shape(),
            term,
            List.of("y", "t"),
            List.of(rows, scope.reshape(target, rows.shape())));
    if (elements == 1) {
      return terms;
    }
    return scope.value("loss", new Op.Reduce(Op.Reduce.Kind.SUM, 1), terms);
  }
}
