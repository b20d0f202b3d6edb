package dev.sinter.processor.op;

import dev.sinter.Abs;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code |x|}. */
final class AbsActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Abs.class;
  }

  @Override
  public String source() {
    return "Jarrett, Kavukcuoglu, Ranzato and LeCun (2009)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.apply(Function.ABS);
  }
}
