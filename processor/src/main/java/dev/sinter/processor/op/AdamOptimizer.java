package dev.sinter.processor.op;

import static dev.sinter.processor.op.UpdateRule.LEARNING_RATE;
import static dev.sinter.processor.op.UpdateRule.P;
import static dev.sinter.processor.op.UpdateRule.T;

import dev.sinter.Adam;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code p ← p - lr m̂ / (sqrt(v̂) + ε)} with {@code m̂ = m / (1 - β₁ᵗ)} and {@code v̂ = v / (1 -
 * β₂ᵗ)}.
 *
 * <p>The factors without {@code p}, {@code m} or {@code v} stand together, so that they are worked
 * out once a step.
 */
final class AdamOptimizer implements Optimizer {
  private static final Option BETA1 = new Option("beta1", Range.FRACTION);
  private static final Option BETA2 = new Option("beta2", Range.FRACTION);
  private static final Option EPSILON = new Option("epsilon", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Adam.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LEARNING_RATE, BETA1, BETA2, EPSILON, Option.WEIGHT_DECAY);
  }

  @Override
  public String source() {
    return "Kingma and Ba (2015)";
  }

  @Override
  public UpdateRule rule(Options options) {
    double beta1 = options.real(BETA1);
    double beta2 = options.real(BETA2);
    double epsilon = options.real(EPSILON);
    Expr gradient = Expr.variable("gradient");
    Expr m = Expr.variable("m");
    Expr v = Expr.variable("v");
    Expr one = Expr.of(1);
    Expr stepSize = LEARNING_RATE.over(one.minus(Expr.of(beta1).pow(T)));
    Expr rootCorrection = one.over(one.minus(Expr.of(beta2).pow(T)).apply(Function.SQRT));
    Expr root = v.apply(Function.SQRT).times(rootCorrection).plus(Expr.of(epsilon));
    return new UpdateRule(
        List.of("m", "v"),
        List.of(
            new Assignment("gradient", UpdateRule.decayed(options.real(Option.WEIGHT_DECAY))),
            new Assignment("m1", mix(beta1, m, gradient)),
            new Assignment("v1", mix(beta2, v, gradient.times(gradient))),
            new Assignment("m", UpdateRule.flush(Expr.variable("m1"))),
            new Assignment("v", UpdateRule.flush(Expr.variable("v1"))),
            new Assignment("p", P.minus(stepSize.times(m).over(root)))));
  }

  private static Expr mix(double beta, Expr old, Expr fresh) {
    return Expr.of(beta).times(old).plus(Expr.of(oneMinus(beta)).times(fresh));
  }

  /** {@code 1 - beta} as a person would write it: 0.1 for 0.9. */
  private static double oneMinus(double beta) {
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(beta)).doubleValue();
  }
}
