package dev.sinter.processor.expr;

/**
 * Expressions as plain text for people: {@code 1 - y * y}, {@code max(x, 0)}, {@code x > 0 ? 1 :
 * 0}.
 *
 * <p>Parentheses stand only where they change the value in exact arithmetic, or keep a quotient or
 * a sign apart. Powers are written {@code x^2}.
 */
public final class Infix {
  private static final int CHOICE = 0;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int POWER = 5;
  private static final int ATOM = 6;

  private Infix() {}

  public static String print(Expr expr) {
    return text(expr).text;
  }

  private static Text text(Expr expr) {
    if (expr instanceof Constant constant) {
      return number(constant.value());
    }
    if (expr instanceof Variable variable) {
      return new Text(variable.name(), ATOM, false);
    }
    if (expr instanceof Select select) {
      String condition =
          text(select.left()).from(SUM)
              + " "
              + select.comparison().symbol()
              + " "
              + text(select.right()).from(SUM);
      return new Text(
          condition
              + " ? "
              + text(select.then()).from(SUM)
              + " : "
              + text(select.otherwise()).from(CHOICE),
          CHOICE,
          false);
    }
    return call((Call) expr);
  }

  private static Text number(double value) {
    if (!Double.isFinite(value)) {
      String word = Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
      return new Text(word, value < 0 ? PRODUCT : ATOM, value < 0);
    }
    String digits = NumberText.of(value).plain();
    return new Text(digits, value < 0 ? PRODUCT : ATOM, value < 0);
  }

  private static Text call(Call call) {
    Text a = text(call.arguments().get(0));
    Text b = text(call.arguments().get(call.arguments().size() - 1));
    return switch (call.function()) {
      case ADD -> binary(a, "+", b, SUM, SUM);
      case SUBTRACT -> binary(a, "-", b, SUM, PRODUCT);
      case MULTIPLY -> binary(a, "*", b, PRODUCT, isQuotient(call) ? POWER : PRODUCT);
      case DIVIDE -> binary(a, "/", b, PRODUCT, POWER);
      case NEGATE -> new Text("-" + a.unsigned(PRODUCT), PRODUCT, true);
      case POW -> new Text(a.from(ATOM) + "^" + b.from(ATOM), POWER, false);
      case MIN, MAX, ABS, FLOOR, SQRT, EXP, EXPM1, LOG, SIN, COS, TANH, SIGMOID, SOFTPLUS, ERF -> {
        String arguments = call.function().arity() == 1 ? a.text : a.text + ", " + b.text;
        yield new Text(call.function().functionName() + "(" + arguments + ")", ATOM, false);
      }
    };
  }

  /** Whether a product's right side is a quotient and its left is not just a number. */
  private static boolean isQuotient(Call product) {
    return !(product.arguments().get(0) instanceof Constant)
        && product.arguments().get(1) instanceof Call right
        && right.function() == Function.DIVIDE;
  }

  private static Text binary(Text a, String sign, Text b, int level, int rightLevel) {
    return new Text(
        a.from(level) + " " + sign + " " + b.unsigned(rightLevel), level, a.leadingMinus);
  }

  /**
   * @param level how strongly the outermost operator binds
   * @param leadingMinus whether the text starts with a minus, which must not follow an operator
   */
  private record Text(String text, int level, boolean leadingMinus) {
    /** In parentheses where it binds less than the least level asked for. */
    String from(int least) {
      return level < least ? "(" + text + ")" : text;
    }

    String unsigned(int least) {
      return leadingMinus ? "(" + text + ")" : from(least);
    }
  }
}
