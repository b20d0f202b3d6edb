package dev.sinter.processor.op;

import dev.sinter.HardSwish;
import dev.sinter.Initializer;
import dev.sinter.processor.expr.Expr;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x min(max(x / 6 + 1/2, 0), 1)}. */
final class HardSwishActivation implements Activation {
  @Override
  public Class<? extends Annotation> annotation() {
    return HardSwish.class;
  }

  @Override
  public String source() {
    return "Howard et al. (2019)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.times(new HardSigmoidActivation().formula(x, List.of()));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
