package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Mish;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x tanh(softplus(x))}. */
final class MishActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Mish.class;
  }

  @Override
  public String source() {
    return "Misra (2019)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.times(x.apply(Function.SOFTPLUS).apply(Function.TANH));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
