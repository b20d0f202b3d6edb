package dev.sinter.processor.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions as LaTeX, for the documentation.
 *
 * <p>Names: Greek letters are drawn ({@code beta1} is \beta_1), digits at the end and what follows
 * an underscore become subscripts, {@code dy} is \mathrm{d}y, longer names are set upright.
 */
public final class Latex {
  private static final int CHOICE = 0;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int POWER = 5;
  private static final int ATOM = 6;

  private static final Pattern NAME = Pattern.compile("(.*?)_?([0-9]+|(?<=_)[^_]+)?");
  private static final Pattern DIFFERENTIAL = Pattern.compile("d[a-zA-Z]");
  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "pi");

  private Latex() {}

  public static String print(Expr expr) {
    return text(expr).text;
  }

  private static Text text(Expr expr) {
    if (expr instanceof Constant constant) {
      return number(constant.value());
    }
    if (expr instanceof Variable variable) {
      return new Text(name(variable.name()), ATOM, false);
    }
    if (expr instanceof Select select) {
      return cases(select);
    }
    return call((Call) expr);
  }

  private static Text call(Call call) {
    Text a = text(call.arguments().get(0));
    Text b = text(call.arguments().get(call.arguments().size() - 1));
    return switch (call.function()) {
      case ADD -> sum(a, "+", b, SUM);
      case SUBTRACT -> sum(a, "-", b, PRODUCT);
      case MULTIPLY -> product(call);
      case DIVIDE -> quotient(call);
      case NEGATE -> new Text("-" + a.unsigned(PRODUCT), PRODUCT, true);
      case POW -> power(a, b.text);
      case ABS -> new Text("\\left|" + a.text + "\\right|", ATOM, false);
      case FLOOR -> new Text("\\lfloor " + a.text + " \\rfloor", ATOM, false);
      case SQRT -> new Text("\\sqrt{" + a.text + "}", ATOM, false);
      case EXP -> new Text("e^{" + a.text + "}", POWER, false);
      case EXPM1 -> new Text("e^{" + a.text + "} - 1", SUM, false);
      case MIN -> function("\\min", a.text + ", " + b.text);
      case MAX -> function("\\max", a.text + ", " + b.text);
      case LOG -> function("\\log", a.text);
      case SIN -> function("\\sin", a.text);
      case COS -> function("\\cos", a.text);
      case TANH -> function("\\tanh", a.text);
      case SIGMOID -> function("\\sigma", a.text);
      case SOFTPLUS -> function("\\operatorname{softplus}", a.text);
      case ERF -> function("\\operatorname{erf}", a.text);
    };
  }

  private static Text function(String name, String arguments) {
    return new Text(name + parentheses(arguments), ATOM, false);
  }

  private static Text sum(Text a, String sign, Text b, int rightLevel) {
    return new Text(a.from(SUM) + " " + sign + " " + b.unsigned(rightLevel), SUM, a.leadingMinus);
  }

  /** a / b / c as one fraction with the sign in front. */
  private static Text quotient(Call quotient) {
    Expr numerator = quotient.arguments().get(0);
    Expr denominator = quotient.arguments().get(1);
    while (numerator instanceof Call inner && inner.function() == Function.DIVIDE) {
      numerator = inner.arguments().get(0);
      denominator = inner.arguments().get(1).times(denominator);
    }
    boolean negative = Simplifier.isNegative(numerator);
    if (negative) {
      numerator = Simplifier.negate(numerator);
    }
    String fraction = "\\frac{" + text(numerator).text + "}{" + text(denominator).text + "}";
    return new Text(negative ? "-" + fraction : fraction, PRODUCT, negative);
  }

  /** Factors side by side, equal ones as a power. */
  private static Text product(Call product) {
    Map<Expr, Integer> powers = new LinkedHashMap<>();
    collectFactors(product, powers);
    List<Text> factors = new ArrayList<>();
    powers.forEach(
        (factor, power) ->
            factors.add(power == 1 ? text(factor) : power(text(factor), power.toString())));
    StringBuilder line = new StringBuilder(factors.get(0).from(PRODUCT));
    for (int i = 1; i < factors.size(); i++) {
      String factor = factors.get(i).unsigned(PRODUCT);
      // Two numbers side by side would read as one.
      line.append(Character.isDigit(factor.charAt(0)) ? " \\cdot " : " \\, ").append(factor);
    }
    int level = factors.size() == 1 ? factors.get(0).level : PRODUCT;
    return new Text(line.toString(), level, factors.get(0).leadingMinus);
  }

  private static void collectFactors(Expr expr, Map<Expr, Integer> powers) {
    if (expr instanceof Call call && call.function() == Function.MULTIPLY) {
      call.arguments().forEach(factor -> collectFactors(factor, powers));
    } else {
      powers.merge(expr, 1, Integer::sum);
    }
  }

  private static Text power(Text base, String exponent) {
    return new Text(base.from(ATOM) + "^{" + exponent + "}", POWER, false);
  }

  private static Text cases(Select select) {
    StringBuilder lines = new StringBuilder("\\begin{cases} ");
    Expr rest = select;
    while (rest instanceof Select choice) {
      lines
          .append(text(choice.then()).text)
          .append(" & ")
          .append(text(choice.left()).text)
          .append(sign(choice.comparison()))
          .append(text(choice.right()).text)
          .append(" \\\\ ");
      rest = choice.otherwise();
    }
    lines.append(text(rest).text).append(" & \\text{otherwise} \\end{cases}");
    return new Text(lines.toString(), CHOICE, false);
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " \\le ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " \\ge ";
      case EQUAL -> " = ";
    };
  }

  private static Text number(double value) {
    if (!Double.isFinite(value)) {
      String word = Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
      return new Text(word, value < 0 ? PRODUCT : ATOM, value < 0);
    }
    NumberText number = NumberText.of(value);
    if (!number.isScientific()) {
      return new Text(number.plain(), number.negative() ? PRODUCT : ATOM, number.negative());
    }
    String sign = number.negative() ? "-" : "";
    String mantissa = number.digits().equals("1") ? "" : number.mantissa() + " \\cdot ";
    String power = "10^{" + number.exponent() + "}";
    int level = number.negative() || !mantissa.isEmpty() ? PRODUCT : POWER;
    return new Text(sign + mantissa + power, level, number.negative());
  }

  private static String name(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || matcher.group(1).isEmpty()) {
      return word(name);
    }
    String subscript = matcher.group(2);
    if (subscript == null) {
      return word(name);
    }
    String below = word(subscript);
    return word(matcher.group(1)) + "_" + (below.length() == 1 ? below : "{" + below + "}");
  }

  private static String word(String word) {
    if (GREEK.contains(word)) {
      return "\\" + word;
    }
    if (DIFFERENTIAL.matcher(word).matches()) {
      return "\\mathrm{d}" + word.substring(1);
    }
    boolean plain = word.length() == 1 || word.chars().allMatch(Character::isDigit);
    return plain && !word.equals("_") ? word : "\\mathrm{" + word.replace("_", "\\_") + "}";
  }

  private static String parentheses(String inner) {
    boolean tall = inner.contains("\\frac") || inner.contains("\\begin");
    return tall ? "\\left(" + inner + "\\right)" : "(" + inner + ")";
  }

  /**
   * @param level how strongly the outermost operator binds
   * @param leadingMinus whether the text starts with a minus, which must not follow an operator
   */
  private record Text(String text, int level, boolean leadingMinus) {
    String from(int least) {
      return level < least ? parentheses(text) : text;
    }

    String unsigned(int least) {
      return leadingMinus ? parentheses(text) : from(least);
    }
  }
}
