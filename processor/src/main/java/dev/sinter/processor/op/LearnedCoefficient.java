package dev.sinter.processor.op;

import dev.sinter.Learned;
import dev.sinter.processor.diagnostic.Message;
import dev.sinter.processor.expr.Vocabulary;
import dev.sinter.processor.spec.OperationSpec;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A learned number of a node's formula; the rules for its name. */
final class LearnedCoefficient implements CatalogueEntry {
  static final Option INIT = new Option("init", Range.FINITE);

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z_0-9]*");

  @Override
  public Class<? extends Annotation> annotation() {
    return Learned.class;
  }

  @Override
  public List<Option> options() {
    return List.of(INIT);
  }

  @Override
  public String example() {
    return "@Learned(name = \"beta\", init = 1)";
  }

  @Override
  public String source() {
    return "He, Zhang, Ren and Sun (2015), where the slope of a rectifier is learned";
  }

  static List<String> names(Scope scope) {
    return scope.coefficients().stream().map(LearnedCoefficient::name).toList();
  }

  private static String name(OperationSpec coefficient) {
    return coefficient.attributes().text("name");
  }

  /**
   * Reports names that cannot be used.
   *
   * @param values names that the formula has for what the node reads
   */
  static boolean check(Scope scope, Collection<String> values) {
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (OperationSpec coefficient : scope.coefficients()) {
      String name = name(coefficient);
      if (!NAME.matcher(name).matches() || Vocabulary.isKeyword(name)) {
        good = report(scope, coefficient, Message.LEARNED_NAME);
      } else if (values.contains(name)) {
        good = report(scope, coefficient, Message.LEARNED_NAME_OF_VALUE);
      } else if (!seen.add(name)) {
        good = report(scope, coefficient, Message.LEARNED_TWICE);
      }
    }
    return good;
  }

  /** Reports coefficients that the formula does not use. */
  static boolean checkUsed(Scope scope, Set<String> variables) {
    boolean good = true;
    for (OperationSpec coefficient : scope.coefficients()) {
      if (!variables.contains(name(coefficient))) {
        good = report(scope, coefficient, Message.LEARNED_UNUSED);
      }
    }
    return good;
  }

  private static boolean report(Scope scope, OperationSpec coefficient, Message message) {
    scope.error(message, coefficient.attributes().place("name"), scope.node(), name(coefficient));
    return false;
  }
}
