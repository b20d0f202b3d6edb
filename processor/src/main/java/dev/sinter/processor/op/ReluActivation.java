package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Relu;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code max(x, 0)}. */
final class ReluActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Relu.class;
  }

  @Override
  public String source() {
    return "Nair and Hinton (2010)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.max(Expr.of(0));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
