package dev.sinter.processor.op;

import dev.sinter.Gelu;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code 0.5 x (1 + erf(x / sqrt(2)))}. */
final class GeluActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Gelu.class;
  }

  @Override
  public String source() {
    return "Hendrycks and Gimpel (2016)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return Expr.of(0.5)
        .times(x)
        .times(Expr.of(1).plus(x.over(Expr.of(Math.sqrt(2))).apply(Function.ERF)));
  }

  @Override
  public boolean rectifies() {
    return true;
  }
}
