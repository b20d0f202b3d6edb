package dev.sinter.processor.op;

import dev.sinter.Celu;
import dev.sinter.Initializer;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x} where {@code x > 0}, elsewhere {@code alpha (exp(x / alpha) - 1)}. */
final class CeluActivation implements Activation {
  private static final Option ALPHA = new Option("alpha", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Celu.class;
  }

  @Override
  public List<Option> options() {
    return List.of(ALPHA);
  }

  @Override
  public String source() {
    return "Barron (2017)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    Expr alpha = options.get(0);
    Expr negative = alpha.times(x.over(alpha).apply(Function.EXPM1));
    return new Select(Comparison.GREATER, x, Expr.of(0), x, negative);
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
