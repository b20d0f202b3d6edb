package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Infix;
import dev.sinter.processor.op.Assignment;
import dev.sinter.processor.op.UpdateRule;
import dev.sinter.processor.plan.Let;
import java.util.HashMap;
import java.util.Map;

/** Writes the pass over all parameters in either code form. */
public final class UpdateWriter {
  /** What differs between the forms. */
  public interface Form {
    /** A printer that knows the factors of the rule and the current elements, by their names. */
    ExpressionPrinter printer(Iterable<String> factors, Iterable<String> elements);

    /** How the loop goes on. */
    String advance();

    /** A local variable that holds the current element of an array. */
    String load(String variable, String array);

    /** The current element of an array gets the value of a local variable. */
    String store(String variable, String array);
  }

  private UpdateWriter() {}

  public static Code write(UpdateRule rule, int numParameters, NumberType type, Form form) {
    UpdateCode update = UpdateCode.of(rule, type.tiny());
    Code code = new Code();
    Map<String, String> arrays = UpdateCode.arrays(rule);
    int slot = 0;
    for (String state : rule.states()) {
      code.line("%s[] %s = states[%d];", type.java(), arrays.get(state), slot++);
    }
    update.writeFactors(code, type);
    for (Assignment assignment : update.assignments()) {
      code.line("// %s = %s", assignment.target(), Infix.print(assignment.value()));
    }
    code.open("for (int index = 0; index < %d; %s)", numParameters, form.advance());
    ExpressionPrinter printer = form.printer(update.factors().keySet(), arrays.keySet());
    arrays.forEach((variable, array) -> code.line(form.load(variable, array)));
    Locals locals = new Locals(code, printer, "shared");
    Map<String, Expr> current = new HashMap<>();
    Map<String, String> changed = new HashMap<>();
    for (Assignment assignment : update.assignments()) {
      String target = assignment.target();
      boolean isArray = arrays.containsKey(target);
      String local =
          isArray ? "new" + Character.toUpperCase(target.charAt(0)) + target.substring(1) : target;
      locals.let(new Let(local, assignment.value().substitute(current)));
      if (isArray) {
        current.put(target, Expr.variable(local));
        changed.put(target, local);
      }
    }
    arrays.forEach(
        (variable, array) -> {
          if (changed.containsKey(variable)) {
            code.line(form.store(changed.get(variable), array));
          }
        });
    return code.close();
  }
}
