package dev.sinter.processor.op;

import dev.sinter.MulticlassHinge;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;

/** {@code sum over j != y of max(0, s_j - s_y + margin)}. */
final class MulticlassHingeLoss implements ClassHinge {
  @Override
  public Class<? extends Annotation> annotation() {
    return MulticlassHinge.class;
  }

  @Override
  public String source() {
    return "Weston and Watkins (1999)";
  }

  @Override
  public Expr term(Expr hinge) {
    return hinge;
  }
}
