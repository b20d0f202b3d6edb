package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.Let;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the pass over all parameters in either code form. */
public final class UpdateWriter {
  /** What differs between the forms. */
  public interface Form {
    /** A printer that knows the factors of the rule and the current elements, by their names. */
    ExpressionPrinter printer(Iterable<String> factors, Iterable<String> elements);

    /** How the loop goes on. */
    String advance();

    /** A local variable that holds the element of an array at an index. */
    String load(String variable, String array, String index);

    /** The element of an array at an index gets the value of a local variable. */
    String store(String variable, String array, String index);

    /** The class of the runtime that computes norms. */
    String norms();

    /**
     * Whether the last turn of a loop also changes elements behind its end, which are put back
     * then.
     */
    boolean overruns();
  }

  private final UpdateRule rule;
  private final NumberType type;
  private final Form form;
  private final UpdateCode update;
  private final Map<String, String> arrays;
  private final Code code = new Code();

  private UpdateWriter(UpdateRule rule, NumberType type, Form form) {
    this.rule = rule;
    this.type = type;
    this.form = form;
    update = UpdateCode.of(rule, type);
    arrays = UpdateCode.arrays(rule);
  }

  /**
   * The body of the update.
   *
   * @param matrices elements of the parameters that are no vectors, which come first where the rule
   *     is not uniform
   */
  public static Code write(
      UpdateRule rule, int matrices, int numParameters, NumberType type, Form form) {
    return new UpdateWriter(rule, type, form).write(matrices, numParameters);
  }

  private Code write(int matrices, int numParameters) {
    int slot = 0;
    for (String state : rule.states()) {
      code.line("%s[] %s = states[%d];", type.java(), arrays.get(state), slot++);
    }
    if (update.needsNorm()) {
      code.line("double gradientNorm = %s.euclidean(gradients, %d);", form.norms(), numParameters);
    }
    update.writeProducts(code);
    update.writeFactors(code, type);
    if (rule.isUniform() || matrices == numParameters) {
      loop(update.assignments(), 0, numParameters);
    } else if (matrices == 0) {
      loop(update.vectorAssignments(), 0, numParameters);
    } else {
      ranges(matrices, numParameters);
    }
    return code;
  }

  /** Weights, then biases and other vectors. */
  private void ranges(int matrices, int numParameters) {
    Map<String, String> kept = new LinkedHashMap<>();
    String from = String.valueOf(matrices);
    if (form.overruns()) {
      Set<String> changed = new HashSet<>();
      update.assignments().forEach(assignment -> changed.add(assignment.target()));
      arrays.forEach(
          (variable, array) -> {
            if (changed.contains(variable)) {
              kept.put("kept" + capitalized(variable), array);
            }
          });
      kept.forEach((variable, array) -> code.line("%s", form.load(variable, array, from)));
    }
    loop(update.assignments(), 0, matrices);
    if (!kept.isEmpty()) {
      code.line("// The last vector of lanes reached into what follows.");
      kept.forEach((variable, array) -> code.line("%s", form.store(variable, array, from)));
    }
    loop(update.vectorAssignments(), matrices, numParameters);
  }

  private void loop(List<Assignment> assignments, int from, int to) {
    for (Assignment assignment : assignments) {
      code.line("// %s = %s", assignment.target(), Infix.print(assignment.value()));
    }
    code.open("for (int index = %d; index < %d; %s)", from, to, form.advance());
    ExpressionPrinter printer = form.printer(update.factors().keySet(), arrays.keySet());
    arrays.forEach((variable, array) -> code.line("%s", form.load(variable, array, "index")));
    Locals locals = new Locals(code, printer, "shared");
    Map<String, Expr> current = new HashMap<>();
    Map<String, String> changed = new HashMap<>();
    for (Assignment assignment : assignments) {
      String target = assignment.target();
      boolean isArray = arrays.containsKey(target);
      String local = isArray ? "new" + capitalized(target) : target;
      locals.let(new Let(local, assignment.value().substitute(current)));
      if (isArray) {
        current.put(target, Expr.variable(local));
        changed.put(target, local);
      }
    }
    arrays.forEach(
        (variable, array) -> {
          if (changed.containsKey(variable)) {
            code.line("%s", form.store(changed.get(variable), array, "index"));
          }
        });
    code.close();
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
