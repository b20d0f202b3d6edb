package dev.sinter.processor.op;

import dev.sinter.Sigmoid;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code 1 / (1 + exp(-x))}. */
final class SigmoidActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Sigmoid.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 3.10";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.apply(Function.SIGMOID);
  }
}
