package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Selu;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code scale x} where {@code x > 0}, elsewhere {@code scale alpha (exp(x) - 1)}. */
final class SeluActivation implements Activation {
  private static final double SCALE = 1.0507009873554805;
  private static final double ALPHA = 1.6732632423543772;

  @Override
  public Class<? extends Annotation> annotation() {
    return Selu.class;
  }

  @Override
  public String source() {
    return "Klambauer, Unterthiner, Mayr and Hochreiter (2017)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    Expr negative = Expr.of(SCALE * ALPHA).times(x.apply(Function.EXPM1));
    return new Select(Comparison.GREATER, x, Expr.of(0), Expr.of(SCALE).times(x), negative);
  }

  @Override
  public Initializer initializer() {
    return Initializer.LECUN_NORMAL;
  }
}
