package dev.sinter.processor.op;

import dev.sinter.Initializer;
import dev.sinter.Prelu;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code x} where {@code x > 0}, elsewhere {@code slope x}; the slope is learned. */
final class PreluLayer implements Layer {
  private static final String SLOPE = "slope";
  private static final Option INIT = new Option("init", Range.FINITE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Prelu.class;
  }

  @Override
  public List<Option> options() {
    return List.of(INIT);
  }

  @Override
  public String source() {
    return "He, Zhang, Ren and Sun (2015)";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    double init = scope.options(operation).real(INIT);
    boolean perChannel = operation.attributes().flag("perChannel");
    Expr formula = new LeakyReluActivation().formula(Activation.X, List.of(Expr.variable(SLOPE)));
    return Optional.of(
        new LearnedFormula(List.of("x"), List.of(input))
            .with(scope, SLOPE, init, perChannel)
            .build(scope, formula));
  }

  @Override
  public boolean isActivation() {
    return true;
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_NORMAL;
  }
}
