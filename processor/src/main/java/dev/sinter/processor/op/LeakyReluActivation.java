package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.LeakyRelu;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Select;
import java.lang.annotation.Annotation;
import java.util.List;

/** {@code x} where {@code x > 0}, elsewhere {@code slope x}. */
final class LeakyReluActivation implements Activation {
  private static final Option SLOPE = new Option("slope", Range.NOT_NEGATIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return LeakyRelu.class;
  }

  @Override
  public List<Option> options() {
    return List.of(SLOPE);
  }

  @Override
  public String source() {
    return "Maas, Hannun and Ng (2013)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return new Select(Comparison.GREATER, x, Expr.of(0), x, options.get(0).times(x));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
