package dev.sinter.processor.op;

import dev.sinter.MulticlassSquaredHinge;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;

/** {@code sum over j != y of max(0, s_j - s_y + margin)²}. */
final class MulticlassSquaredHingeLoss implements ClassHinge {
  @Override
  public Class<? extends Annotation> annotation() {
    return MulticlassSquaredHinge.class;
  }

  @Override
  public String source() {
    return "Tang (2013)";
  }

  @Override
  public Expr term(Expr hinge) {
    return hinge.pow(Expr.of(2));
  }
}
