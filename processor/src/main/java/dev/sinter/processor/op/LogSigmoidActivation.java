package dev.sinter.processor.op;

import dev.sinter.LogSigmoid;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code log(sigmoid(x))}, as {@code -softplus(-x)}. */
final class LogSigmoidActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return LogSigmoid.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 3.10";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.negate().apply(Function.SOFTPLUS).negate();
  }
}
