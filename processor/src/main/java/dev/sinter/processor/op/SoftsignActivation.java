package dev.sinter.processor.op;

import dev.sinter.Softsign;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x / (1 + |x|)}. */
final class SoftsignActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Softsign.class;
  }

  @Override
  public String source() {
    return "Turian, Bergstra and Bengio (2009)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.over(Expr.of(1).plus(x.apply(Function.ABS)));
  }
}
