package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;

/** What losses over classes share: rows of scores, and the label that they are compared with. */
final class ClassScores {
  private ClassScores() {}

  /** Reports an output that is not a vector of at least two scores. */
  static boolean fits(Scope scope, OperationSpec operation, Shape batch) {
    if (batch.rank() == 2 && batch.extent(1) >= 2) {
      return true;
    }
    scope.error(
        Message.LOSS_NEEDS_CLASSES,
        operation.place(),
        scope.node(),
        operation.name(),
        batch.sample(),
        operation.name().endsWith("Hinge") ? "BinaryHinge" : "BinaryCrossEntropy");
    return false;
  }

  /** A matrix with 1 in the column of each row's label and 0 elsewhere. */
  static Value oneHot(Scope scope, int classes) {
    return scope.value("oneHot", new Op.OneHot(classes), scope.label(classes));
  }

  /** The probability of every class of each row. */
  static Value distribution(Scope scope, int classes) {
    return scope.target(TargetSpec.Kind.DISTRIBUTION, Shape.of(classes));
  }

  /** The score of each row's label, a column. */
  static Value ofLabel(Scope scope, Value scores, Value oneHot) {
    Value chosen =
        scope.pointwise(
            "chosen",
            scores.shape(),
            Expr.variable("z").times(Expr.variable("y")),
            List.of("z", "y"),
            List.of(scores, oneHot));
    return scope.value("logit", new Op.Reduce(Op.Reduce.Kind.SUM, 1), chosen);
  }
}
