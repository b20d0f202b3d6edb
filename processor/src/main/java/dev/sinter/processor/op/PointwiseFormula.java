package dev.sinter.processor.op;

import dev.sinter.Pointwise;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Formula;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.expr.Simplifier;
import dev.sinter.processor.ir.Value;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The user's own formula: of one value, or of all values that a node reads, by their names. */
final class PointwiseFormula implements Layer, Combination {
  @Override
  public Class<? extends Annotation> annotation() {
    return Pointwise.class;
  }

  @Override
  public String example() {
    return "@Pointwise(\"x * sigmoid(x)\")";
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
    return parse(scope, operation)
        .map(formula -> named ? rename(formula, scope.reads().get(0)) : formula)
        .filter(formula -> knows(scope, operation, formula, List.of("x")))
        .map(
            formula ->
                scope.pointwise(
                    input.shape(),
                    Simplifier.simplify(formula.expr()),
                    List.of("x"),
                    List.of(input)));
  }

  @Override
  public Optional<Value> combine(Scope scope, OperationSpec operation, List<Value> inputs) {
    List<String> names = scope.reads();
    return parse(scope, operation)
        .filter(formula -> knows(scope, operation, formula, names))
        .filter(formula -> usesAll(scope, operation, formula))
        .filter(formula -> EqualShapes.check(scope, operation, inputs))
        .map(
            formula ->
                scope.pointwise(
                    inputs.get(0).shape(), Simplifier.simplify(formula.expr()), names, inputs));
  }

  private static Optional<Formula> parse(Scope scope, OperationSpec operation) {
    String text = operation.attributes().text("value");
    Place place = operation.attributes().place("value");
    try {
      return Optional.of(FormulaParser.parse(text));
    } catch (FormulaException problem) {
      switch (problem.kind()) {
        case SYNTAX ->
            scope.error(
                Message.FORMULA_SYNTAX,
                place,
                scope.node(),
                text,
                problem.column(),
                problem.getMessage());
        case UNKNOWN_FUNCTION ->
            scope.error(
                Message.FORMULA_UNKNOWN_FUNCTION,
                place,
                scope.node(),
                problem.word(),
                problem.column(),
                String.join(" ", FormulaParser.functionNames()));
        case WRONG_ARITY ->
            scope.error(
                Message.FORMULA_ARITY, place, scope.node(), problem.getMessage(), problem.column());
      }
      return Optional.empty();
    }
  }

  /** Lets a node that reads one value call it by its name as well as {@code x}. */
  private static Formula rename(Formula formula, String name) {
    Map<String, Integer> columns = new java.util.LinkedHashMap<>(formula.columns());
    Integer column = columns.remove(name);
    if (column == null) {
      return formula;
    }
    columns.merge("x", column, Math::min);
    return new Formula(formula.expr().substitute(Map.of(name, Expr.variable("x"))), columns);
  }

  private static boolean knows(
      Scope scope, OperationSpec operation, Formula formula, List<String> known) {
    boolean all = true;
    for (Map.Entry<String, Integer> variable : formula.columns().entrySet()) {
      if (!known.contains(variable.getKey())) {
        scope.error(
            Message.FORMULA_UNKNOWN_VARIABLE,
            operation.attributes().place("value"),
            scope.node(),
            variable.getKey(),
            variable.getValue(),
            String.join(", ", known));
        all = false;
      }
    }
    return all;
  }

  private static boolean usesAll(Scope scope, OperationSpec operation, Formula formula) {
    boolean all = true;
    for (String read : scope.reads()) {
      if (!formula.columns().containsKey(read)) {
        scope.error(
            Message.FORMULA_UNUSED_READ, operation.attributes().place("value"), scope.node(), read);
        all = false;
      }
    }
    return all;
  }
}
