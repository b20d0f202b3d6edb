package dev.sinter.processor.op;

import dev.sinter.Pointwise;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Formula;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user's own formula: of one value, or of all values that a node reads, by their names, and of
 * the node's learned coefficients.
 */
final class PointwiseFormula implements Layer, Combination {
  private static final String ONLY_VALUE = "x";

  @Override
  public Class<? extends Annotation> annotation() {
    return Pointwise.class;
  }

  @Override
  public String example() {
    return "@Pointwise(\"x * sigmoid(1.702 * x)\")";
  }

  @Override
  public String source() {
    return "the formula that the model states";
  }

  @Override
  public boolean isActivation() {
    return true;
  }

  @Override
  public Optional<Value> lower(Scope scope, OperationSpec operation, Value input) {
    boolean named = scope.isFirst() && scope.reads().size() == 1;
    String name = named ? scope.reads().get(0) : ONLY_VALUE;
    List<String> names = named ? List.of(ONLY_VALUE, name) : List.of(ONLY_VALUE);
    return read(scope, operation, names)
        .map(formula -> formula.substitute(Map.of(name, Expr.variable(ONLY_VALUE))))
        .map(formula -> build(scope, formula, List.of(ONLY_VALUE), List.of(input)));
  }

  @Override
  public Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs) {
    List<String> names = scope.reads();
    return read(scope, operation, names)
        .filter(formula -> usesAll(scope, operation, formula))
        .filter(formula -> EqualShapes.check(scope, operation, inputs))
        .map(formula -> build(scope, formula, names, inputs));
  }

  private static Optional<Expr> read(Scope scope, OperationSpec operation, List<String> values) {
    if (!LearnedCoefficient.check(scope, values)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(values.stream().distinct().toList());
    names.addAll(LearnedCoefficient.names(scope));
    return UserFormula.read(scope, operation, names)
        .map(Formula::expr)
        .filter(formula -> LearnedCoefficient.checkUsed(scope, formula.variables()));
  }

  private static boolean usesAll(Scope scope, OperationSpec operation, Expr formula) {
    List<String> unused =
        scope.reads().stream().filter(read -> !formula.variables().contains(read)).toList();
    for (String read : unused) {
      scope.error(
          Message.FORMULA_UNUSED_READ, operation.attributes().place("value"), scope.node(), read);
    }
    return unused.isEmpty();
  }

  private static Value build(Scope scope, Expr formula, List<String> names, List<Value> values) {
    return new LearnedFormula(names, values)
        .with(scope, scope.coefficients())
        .build(scope, Simplifier.simplify(formula));
  }
}
