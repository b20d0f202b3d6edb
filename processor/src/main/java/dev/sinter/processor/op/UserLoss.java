package dev.sinter.processor.op;

import dev.sinter.LossFunction;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Formula;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The user's own formula of an output's element and its target's. */
final class UserLoss implements Loss {
  private static final String OUTPUT = "y";
  private static final String TARGET = "t";

  @Override
  public Class<? extends Annotation> annotation() {
    return LossFunction.class;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LOSS_WEIGHT);
  }

  @Override
  public String example() {
    return "@LossFunction(\"softplus(2 * (y - t)) - (y - t) - log(2)\")";
  }

  @Override
  public String source() {
    return "the formula that the model states";
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value output) {
    List<String> names = Stream.of(OUTPUT, TARGET, scope.node()).distinct().toList();
    Map<String, Expr> aliases =
        scope.node().equals(TARGET) ? Map.of() : Map.of(scope.node(), PointwiseLoss.Y);
    return UserFormula.read(scope, operation, names)
        .map(Formula::expr)
        .map(formula -> Simplifier.simplify(formula.substitute(aliases)))
        .filter(formula -> usesBoth(scope, operation, formula))
        .map(formula -> PointwiseLoss.build(scope, output, TargetSpec.Kind.VALUES, formula, false));
  }

  private static boolean usesBoth(Scope scope, OperationSpec operation, Expr formula) {
    List<String> unused =
        Stream.of(OUTPUT, TARGET).filter(name -> !formula.variables().contains(name)).toList();
    for (String name : unused) {
      scope.error(
          Message.LOSS_FORMULA_UNUSED, operation.attributes().place("value"), scope.node(), name);
    }
    return unused.isEmpty();
  }
}
