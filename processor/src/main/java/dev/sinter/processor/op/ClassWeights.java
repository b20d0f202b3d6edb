package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.util.List;

/** How much each class counts in a loss: the option {@code classWeights}. */
final class ClassWeights {
  private static final String NAME = "classWeights";

  private final Scope scope;
  private final List<Double> weights;

  private ClassWeights(Scope scope, List<Double> weights) {
    this.scope = scope;
    this.weights = weights;
  }

  /** The weights as written; those that do not fit are reported. */
  static ClassWeights of(Scope scope, OperationSpec operation, int classes) {
    List<Double> weights = operation.attributes().reals(NAME);
    if (!weights.isEmpty() && weights.size() != classes) {
      scope.error(
          Message.CLASS_WEIGHTS_COUNT,
          operation.attributes().place(NAME),
          scope.node(),
          weights.size(),
          classes);
    }
    weights.forEach(weight -> scope.options(operation).check(NAME, weight, Range.POSITIVE));
    return new ClassWeights(scope, weights.size() == classes ? weights : List.of());
  }

  boolean areEqual() {
    return weights.isEmpty();
  }

  /** {@code w_c a_c} for every class. */
  Value times(Value masses) {
    if (areEqual()) {
      return masses;
    }
    return scope.pointwise(
        "weightedTarget",
        masses.shape(),
        Expr.variable("w").times(Expr.variable("a")),
        List.of("w", "a"),
        List.of(scope.value("classWeights", new Op.Table(weights)), masses));
  }

  /** Divides the loss of each row by the mean weight of the labels in the batch. */
  Value normalize(Value perSample, Value oneHot) {
    if (areEqual()) {
      return perSample;
    }
    Value ofLabel =
        scope.value("weightOfLabel", new Op.Reduce(Op.Reduce.Kind.SUM, 1), times(oneHot));
    Value counted =
        scope.pointwise(
            "countedWeight",
            ofLabel.shape(),
            Expr.variable("w").times(Expr.variable("n")),
            List.of("w", "n"),
            List.of(ofLabel, scope.sampleWeight()));
    Value mean = scope.value("meanWeight", new Op.Reduce(Op.Reduce.Kind.SUM, 0), counted);
    return scope.pointwise(
        "classWeighted",
        perSample.shape(),
        Expr.variable("loss").over(Expr.variable("mean")),
        List.of("loss", "mean"),
        List.of(perSample, mean));
  }
}
