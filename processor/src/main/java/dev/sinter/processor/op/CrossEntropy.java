package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import java.util.List;

/**
 * Cross-entropy of softmax, {@code sum_c a_c (log s + m - z_c)} for masses {@code a}, the maximum
 * {@code m} of the logits and the sum {@code s} of {@code exp(z - m)}. No term is negative, and
 * large logits meet each other before anything else: nothing cancels.
 */
final class CrossEntropy {
  private static final Expr LOG_SUM = Expr.variable("s").apply(Function.LOG);

  private final Scope scope;
  private final Value logits;
  private final Exponentials exponentials;

  CrossEntropy(Scope scope, Value logits) {
    this.scope = scope;
    this.logits = logits;
    this.exponentials = Exponentials.of(scope, logits);
  }

  /** The loss of each row whose whole mass is at its label. */
  Value ofLabel(Value oneHot) {
    return scope.pointwise(
        "loss",
        exponentials.sum().shape(),
        LOG_SUM.plus(Expr.variable("m").minus(Expr.variable("z"))),
        List.of("s", "m", "z"),
        List.of(
            exponentials.sum(), exponentials.max(), ClassScores.ofLabel(scope, logits, oneHot)));
  }

  /** The loss of each row with masses whose sum is 1. */
  Value ofDistribution(Value masses) {
    return scope.pointwise(
        "loss",
        exponentials.sum().shape(),
        LOG_SUM.plus(Expr.variable("d")),
        List.of("s", "d"),
        List.of(exponentials.sum(), distance(masses)));
  }

  /** The loss of each row with masses of any sum. */
  Value ofMasses(Value masses) {
    Value total = scope.value("mass", new Op.Reduce(Op.Reduce.Kind.SUM, 1), masses);
    return scope.pointwise(
        "loss",
        total.shape(),
        Expr.variable("t").times(LOG_SUM).plus(Expr.variable("d")),
        List.of("t", "s", "d"),
        List.of(total, exponentials.sum(), distance(masses)));
  }

  /** {@code sum_c a_c (m - z_c)} of each row. */
  private Value distance(Value masses) {
    Value terms =
        scope.pointwise(
            "distance",
            logits.shape(),
            Expr.variable("a").times(Expr.variable("m").minus(Expr.variable("z"))),
            List.of("a", "m", "z"),
            List.of(masses, exponentials.max(), logits));
    return scope.value("distance", new Op.Reduce(Op.Reduce.Kind.SUM, 1), terms);
  }
}
