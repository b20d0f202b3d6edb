package dev.sinter.processor.op;

import dev.sinter.Tanh;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code tanh(x)}. */
final class TanhActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Tanh.class;
  }

  @Override
  public String source() {
    return "LeCun, Bottou, Orr and Müller (1998), Efficient BackProp";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.apply(Function.TANH);
  }
}
