package dev.sinter.processor.op;

import dev.sinter.Elu;
import dev.sinter.Initializer;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x} where {@code x > 0}, elsewhere {@code alpha (exp(x) - 1)}. */
final class EluActivation implements Activation {
  private static final Option ALPHA = new Option("alpha", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Elu.class;
  }

  @Override
  public List<Option> options() {
    return List.of(ALPHA);
  }

  @Override
  public String source() {
    return "Clevert, Unterthiner and Hochreiter (2016)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return new Select(
        Comparison.GREATER, x, Expr.of(0), x, options.get(0).times(x.apply(Function.EXPM1)));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
