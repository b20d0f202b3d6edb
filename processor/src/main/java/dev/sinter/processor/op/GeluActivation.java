package dev.sinter.processor.op;

import dev.sinter.Gelu;
import dev.sinter.Initializer;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x (1/2 + erf(x / sqrt(2)) / 2)}, in this order so that no product overflows. */
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
    Expr erf = x.over(Expr.of(Math.sqrt(2))).apply(Function.ERF);
    return x.times(Expr.of(0.5).plus(Expr.of(0.5).times(erf)));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
