package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Relu6;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min(max(x, 0), 6)}. */
final class Relu6Activation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Relu6.class;
  }

  @Override
  public String source() {
    return "Krizhevsky (2010)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.max(Expr.of(0)).min(Expr.of(6));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
