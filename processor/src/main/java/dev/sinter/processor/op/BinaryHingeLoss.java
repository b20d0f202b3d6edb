package dev.sinter.processor.op;

import dev.sinter.BinaryHinge;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code t max(0, margin - y) + (1 - t) max(0, margin + y)}. */
final class BinaryHingeLoss implements PointwiseLoss {
  @Override
  public Class<? extends Annotation> annotation() {
    return BinaryHinge.class;
  }

  @Override
  public List<Option> options() {
    return List.of(ClassHinge.MARGIN, Option.LOSS_WEIGHT);
  }

  @Override
  public String source() {
    return "Cortes and Vapnik (1995)";
  }

  @Override
  public Expr formula(Options options) {
    Expr margin = Expr.of(options.real(ClassHinge.MARGIN));
    Expr one = T.times(margin.minus(Y).max(Expr.of(0)));
    Expr zero = Expr.of(1).minus(T).times(margin.plus(Y).max(Expr.of(0)));
    return one.plus(zero);
  }

  @Override
  public TargetSpec.Kind targetKind() {
    return TargetSpec.Kind.PROBABILITIES;
  }

  @Override
  public boolean fits(Scope scope, OperationSpec operation, Shape sample) {
    return PointwiseLoss.fitsOne(scope, operation, sample, "MulticlassHinge");
  }
}
