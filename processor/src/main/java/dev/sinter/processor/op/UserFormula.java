package dev.sinter.processor.op;

import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.diagnostic.Place;
import dev.sinter.processor.expr.Formula;
import dev.sinter.processor.expr.FormulaException;
import dev.sinter.processor.expr.FormulaParser;
import dev.sinter.processor.expr.Vocabulary;
import dev.sinter.processor.spec.OperationSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the formula in the {@code value} of an annotation and reports what is wrong with it. */
final class UserFormula {
  private UserFormula() {}

  /**
   * The formula, over nothing but the given names.
   *
   * @return empty if something was reported
   */
  static Optional<Formula> read(Scope scope, OperationSpec operation, Collection<String> names) {
    Vocabulary vocabulary = Catalogue.vocabulary().withVariables(names);
    return parse(scope, operation, vocabulary)
        .filter(formula -> knowsAll(scope, operation, formula, names));
  }

  private static Optional<Formula> parse(
      Scope scope, OperationSpec operation, Vocabulary vocabulary) {
    String text = operation.attributes().text("value");
    Place place = operation.attributes().place("value");
    try {
      return Optional.of(FormulaParser.parse(text, vocabulary));
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
                String.join(" ", vocabulary.functionNames()));
        case WRONG_ARITY ->
            scope.error(
                Message.FORMULA_ARITY, place, scope.node(), problem.getMessage(), problem.column());
      }
      return Optional.empty();
    }
  }

  private static boolean knowsAll(
      Scope scope, OperationSpec operation, Formula formula, Collection<String> names) {
    List<Map.Entry<String, Integer>> unknown =
        formula.columns().entrySet().stream()
            .filter(variable -> !names.contains(variable.getKey()))
            .toList();
    for (Map.Entry<String, Integer> variable : unknown) {
      scope.error(
          Message.FORMULA_UNKNOWN_VARIABLE,
          operation.attributes().place("value"),
          scope.node(),
          variable.getKey(),
          variable.getValue(),
          String.join(", ", names));
    }
    return unknown.isEmpty();
  }
}
