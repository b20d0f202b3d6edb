package dev.sinter.processor.op;

import dev.sinter.GeluTanh;
import dev.sinter.Initializer;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code 0.5 x (1 + tanh(sqrt(2/π) (x + 0.044715 x³)))}, by 0.5 (1 + tanh z) = sigmoid(2 z). */
final class GeluTanhActivation implements Activation {
  /** Beyond, the sigmoid is 0 or 1 in double too, and the cube may be infinite. */
  private static final double SATURATED = 22;

  @Override
  public Class<? extends Annotation> annotation() {
    return GeluTanh.class;
  }

  @Override
  public String source() {
    return "Hendrycks and Gimpel (2016)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    Expr bounded = x.max(Expr.of(-SATURATED)).min(Expr.of(SATURATED));
    Expr cubic = Expr.of(1).plus(Expr.of(0.044715).times(bounded).times(bounded));
    Expr twice = Expr.of(2 * Math.sqrt(2 / Math.PI)).times(bounded).times(cubic);
    return x.times(twice.apply(Function.SIGMOID));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
