package dev.sinter.processor.emit;

import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.expr.Variable;
import dev.sinter.processor.op.UpdateRule;
import java.util.HashMap;
import java.util.Map;

/** Prints expressions as plain Java over one number. */
public final class ScalarPrinter implements ExpressionPrinter {
  private static final String MATH = Code.type("dev.sinter.runtime.kernel.ScalarMath");

  private final NumberType type;
  private final Map<String, String> variables = new HashMap<>();

  public ScalarPrinter(NumberType type) {
    this.type = type;
  }

  /** Says how a variable is written. */
  public ScalarPrinter with(String variable, String text) {
    variables.put(variable, text);
    return this;
  }

  @Override
  public void define(String name, Expr value) {
    variables.put(name, name);
  }

  @Override
  public String type(Expr expr) {
    return type.java();
  }

  @Override
  public String print(Expr expr) {
    return print(expr, 0);
  }

  /** Prints with parentheses where the operator around binds tighter than {@code outer}. */
  private String print(Expr expr, int outer) {
    if (expr instanceof Constant constant) {
      String literal = type.literal(constant.value());
      return literal.startsWith("-") && outer > 1 ? "(" + literal + ")" : literal;
    }
    if (expr instanceof Variable variable) {
      String text = variables.get(variable.name());
      if (text == null) {
        throw new IllegalStateException("unknown variable " + variable.name());
      }
      return text;
    }
    if (expr instanceof Select select) {
      if (UpdateRule.isFlush(select, type.tiny())) {
        return MATH + ".flush(" + print(select.otherwise(), 0) + ")";
      }
      String text =
          print(select.left(), 1)
              + " "
              + select.comparison().symbol()
              + " "
              + print(select.right(), 1)
              + " ? "
              + print(select.then(), 1)
              + " : "
              + print(select.otherwise(), 1);
      return outer > 0 ? "(" + text + ")" : text;
    }
    Call call = (Call) expr;
    return switch (call.function()) {
      // Rounding depends on the order, and so may overflow: a + (b - c) keeps its parentheses.
      case ADD -> binary(call, " + ", 1, 2, outer);
      case SUBTRACT -> binary(call, " - ", 1, 2, outer);
      case MULTIPLY -> binary(call, " * ", 2, 3, outer);
      case DIVIDE -> binary(call, " / ", 2, 3, outer);
      case NEGATE -> {
        String text = "-" + print(call.arguments().get(0), 3);
        yield outer > 1 ? "(" + text + ")" : text;
      }
      case MIN, MAX, ABS, FLOOR -> function("Math", call);
      default -> function(MATH, call);
    };
  }

  private String binary(Call call, String operator, int level, int right, int outer) {
    Expr first = call.arguments().get(0);
    // A sign in front needs no parentheses.
    String left = first instanceof Constant ? print(first, 0) : print(first, level);
    String text = left + operator + print(call.arguments().get(1), right);
    return outer > level ? "(" + text + ")" : text;
  }

  private String function(String owner, Call call) {
    Function function = call.function();
    StringBuilder text = new StringBuilder(owner + "." + function.functionName() + "(");
    for (int i = 0; i < call.arguments().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(print(call.arguments().get(i), 0));
    }
    return text.append(")").toString();
  }
}
