package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Swish;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code x sigmoid(beta x)}, beta fixed or learned. */
final class SwishActivation implements Activation {
  private static final Option BETA = new Option("beta", Range.POSITIVE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Swish.class;
  }

  @Override
  public List<Option> options() {
    return List.of(BETA);
  }

  @Override
  public String source() {
    return "Ramachandran, Zoph and Le (2017)";
  }

  @Override
  public Expr formula(Expr x, List<Expr> options) {
    return x.times(options.get(0).times(x).apply(Function.SIGMOID));
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    if (!operation.attributes().flag("learned")) {
      return Activation.super.lower(scope, operation, input);
    }
    double init = scope.options(operation).real(BETA);
    return Optional.of(
        new LearnedFormula(List.of("x"), List.of(input))
            .with(scope, "beta", init, false)
            .build(scope, formula(X, List.of(Expr.variable("beta")))));
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
