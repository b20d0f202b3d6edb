package dev.sinter.processor.op;

import dev.sinter.Identity;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x}. */
final class IdentityActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return Identity.class;
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio and Courville (2016), Deep Learning, 6.3.3";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x;
  }
}
