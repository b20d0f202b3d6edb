package dev.sinter.processor.op;

import dev.sinter.HardSigmoid;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code min(max(x / 6 + 1/2, 0), 1)}. */
final class HardSigmoidActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return HardSigmoid.class;
  }

  @Override
  public String source() {
    return "Howard et al. (2019)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.over(Expr.of(6)).plus(Expr.of(0.5)).max(Expr.of(0)).min(Expr.of(1));
  }
}
