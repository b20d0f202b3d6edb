package dev.sinter.processor.op;

import dev.sinter.Dense;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Initialization;
import dev.sinter.processor.ir.Op;
import dev.sinter.processor.ir.Shape;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** {@code y = x Wᵀ + b}. */
final class DenseLayer implements Layer {
  private static final Option OUT_FEATURES = new Option("value", Range.AT_LEAST_ONE);
  private static final Option BIAS_VALUE = new Option("biasValue", Range.FINITE);

  @Override
  public Class<? extends Annotation> annotation() {
    return Dense.class;
  }

  @Override
  public List<Option> options() {
    return List.of(OUT_FEATURES, Initializers.WEIGHT_SCALE, BIAS_VALUE);
  }

  @Override
  public String example() {
    return "@Dense(8)";
  }

  @Override
  public String source() {
    return "Rosenblatt (1958)";
  }

  @Override
  public boolean hasWeight() {
    return true;
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    int outFeatures = operation.attributes().integer(OUT_FEATURES.name());
    if (outFeatures < 1) {
      scope.error(
          Message.DENSE_UNITS, operation.attributes().place("value"), scope.node(), outFeatures);
      return Optional.empty();
    }
    if (input.shape().rank() != 2) {
      scope.error(
          Message.DENSE_NEEDS_VECTOR,
          operation.place(),
          scope.node(),
          scope.from(),
          input.shape().sample());
      return Optional.empty();
    }
    int inFeatures = input.shape().extent(1);
    Value weight =
        scope.parameter(
            "weight",
            Shape.of(outFeatures, inFeatures),
            Initializers.ofWeight(scope, operation, inFeatures, outFeatures));
    Value product = scope.value("product", new Op.MatMul(false, true), input, weight);
    if (!operation.attributes().flag("bias")) {
      return Optional.of(product);
    }
    double start = scope.options(operation).real(BIAS_VALUE);
    Value bias =
        scope.parameter(
            "bias",
            Shape.of(outFeatures),
            new Initialization(Initialization.Distribution.CONSTANT, start));
    return Optional.of(
        scope.pointwise(
            product.shape(),
            Expr.variable("x").plus(Expr.variable("b")),
            List.of("x", "b"),
            List.of(product, scope.reshape(bias, Shape.of(1, outFeatures)))));
  }
}
