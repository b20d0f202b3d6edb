package dev.sinter.processor.op;

import dev.sinter.Softplus;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code log(1 + exp(beta x)) / beta}. */
final class SoftplusActivation implements Activation {
  /** From here on log(1 + exp(z)) is z to the last bit, and beta x may be infinite. */
  private static final Expr LINEAR_FROM = Expr.of(40);

  private static final Option BETA = new Option("beta", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Softplus.class;
  }

  @Override
  public List<Option> options() {
    return List.of(BETA);
  }

  @Override
  public String source() {
    return "Dugas, Bengio, Bélisle, Nadeau and Garcia (2000)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    Expr beta = options.get(0);
    if (beta.equals(Expr.of(1))) {
      return x.apply(Function.SOFTPLUS);
    }
    Expr scaled = beta.times(x);
    return new Select(
        Comparison.GREATER, scaled, LINEAR_FROM, x, scaled.apply(Function.SOFTPLUS).over(beta));
  }
}
