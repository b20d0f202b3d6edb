package dev.sinter.processor.op;

import dev.sinter.KullbackLeibler;
import dev.sinter.Softmax;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code sum_c t_c (log t_c - log softmax(z)_c)}: cross-entropy less the entropy of the target. */
final class KullbackLeiblerLoss implements Loss {
  private static final Expr T = Expr.variable("t");

  @Override
  public Class<? extends Annotation> annotation() {
    return KullbackLeibler.class;
  }

  @Override
  public Optional<Class<? extends Annotation>> activation() {
    return Optional.of(Softmax.class);
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Kullback and Leibler (1951)";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value output) {
    if (!ClassScores.fits(scope, operation, output.shape())) {
      return Optional.empty();
    }
    Value target = ClassScores.distribution(scope, output.shape().extent(1));
    Value information =
        scope.pointwise(
            "information",
            target.shape(),
            new Select(
                Comparison.GREATER, T, Expr.of(0), T.times(T.apply(Function.LOG)), Expr.of(0)),
            List.of("t"),
            List.of(target));
    Value negativeEntropy =
        scope.value("negativeEntropy", new Op.Reduce(Op.Reduce.Kind.SUM, 1), information);
    Value crossEntropy = new CrossEntropy(scope, output).ofMasses(target);
    return Optional.of(
        scope.pointwise(
            "divergence",
            crossEntropy.shape(),
            Expr.variable("h").plus(Expr.variable("c")),
            List.of("h", "c"),
            List.of(negativeEntropy, crossEntropy)));
  }
}
