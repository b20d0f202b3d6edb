package dev.sinter.processor.expr;

import dev.sinter.processor.expr.FormulaException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the formulas users write, by recursive descent.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = { "+" | "-" } power
 * power   = atom [ "^" signed ]                 right-associative, so -x^2 is -(x^2)
 * atom    = number | name | name "(" sum { "," sum } ")" | "(" sum ")"
 *         | "select" "(" sum ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum "," sum "," sum ")"
 * </pre>
 *
 * <p>{@code pi} is the number; every other name without parentheses is a variable. {@code log} is
 * the natural logarithm, {@code relu(x)} is {@code max(x, 0)}.
 */
public final class FormulaParser {
  /** Keeps the tree shallow enough for recursion on any compiler's stack. */
  private static final int MAX_TOKENS = 500;

  private static final String SELECT = "select";
  private static final String RELU = "relu";
  private static final String PI = "pi";

  private static final Map<String, Function> FUNCTIONS = functions();

  private final List<Token> tokens;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int position;

  private FormulaParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException if it does not follow the grammar, calls a function that does not
   *     exist, or calls one with the wrong number of arguments
   */
  public static Formula parse(String formula) throws FormulaException {
    FormulaParser parser = new FormulaParser(tokens(formula));
    if (parser.peek().type == Token.Type.END) {
      throw new FormulaException(Kind.SYNTAX, 1, "", "the formula is empty");
    }
    Expr expr = parser.sum();
    parser.expectEnd();
    return new Formula(expr, parser.columns);
  }

  /** The functions a formula may call, {@code select} among them. */
  public static List<String> functionNames() {
    List<String> names = new ArrayList<>(FUNCTIONS.keySet());
    names.add(RELU);
    names.add(SELECT);
    return List.copyOf(names);
  }

  private Expr sum() throws FormulaException {
    Expr expr = product();
    while (true) {
      if (skip("+")) {
        expr = expr.plus(product());
      } else if (skip("-")) {
        expr = expr.minus(product());
      } else {
        return expr;
      }
    }
  }

  private Expr product() throws FormulaException {
    Expr expr = signed();
    while (true) {
      if (skip("*")) {
        expr = expr.times(signed());
      } else if (skip("/")) {
        expr = expr.over(signed());
      } else {
        return expr;
      }
    }
  }

  private Expr signed() throws FormulaException {
    if (skip("-")) {
      return signed().negate();
    }
    return skip("+") ? signed() : power();
  }

  private Expr power() throws FormulaException {
    Expr base = atom();
    return skip("^") ? base.pow(signed()) : base;
  }

  private Expr atom() throws FormulaException {
    Token token = next();
    switch (token.type) {
      case NUMBER:
        return new Constant(number(token));
      case NAME:
        return peek().is("(") ? call(token) : name(token);
      case END:
        throw syntax(token, "the formula ends where a value is expected");
      default:
        if (!token.is("(")) {
          throw syntax(token, "'" + token.text + "' stands where a value is expected");
        }
        Expr inner = sum();
        close(token);
        return inner;
    }
  }

  private Expr name(Token token) throws FormulaException {
    if (token.text.equals(PI)) {
      return new Constant(Math.PI);
    }
    if (functionNames().contains(token.text)) {
      throw syntax(token, token.text + " is a function; write " + token.text + "(...)");
    }
    columns.putIfAbsent(token.text, token.column);
    return new Variable(token.text);
  }

  private Expr call(Token name) throws FormulaException {
    Token open = next();
    if (name.text.equals(SELECT)) {
      return select(name, open);
    }
    if (!functionNames().contains(name.text)) {
      throw new FormulaException(
          Kind.UNKNOWN_FUNCTION, name.column, name.text, "unknown function '" + name.text + "'");
    }
    List<Expr> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      do {
        arguments.add(sum());
      } while (skip(","));
    }
    close(open);
    if (name.text.equals(RELU)) {
      requireArity(name, 1, arguments.size());
      return arguments.get(0).max(new Constant(0));
    }
    Function function = FUNCTIONS.get(name.text);
    if (function == null) {
      throw new AssertionError(name.text);
    }
    requireArity(name, function.arity(), arguments.size());
    return new Call(function, arguments);
  }

  private Expr select(Token name, Token open) throws FormulaException {
    if (peek().is(")")) {
      requireArity(name, 3, 0);
    }
    Expr left = sum();
    Token operator = peek();
    Optional<Comparison> comparison = comparison(operator);
    if (comparison.isEmpty()) {
      throw syntax(
          operator, "the first argument of select is a comparison, as in select(x > 0, a, b)");
    }
    next();
    Expr right = sum();
    List<Expr> branches = new ArrayList<>();
    while (skip(",")) {
      branches.add(sum());
    }
    close(open);
    requireArity(name, 3, 1 + branches.size());
    return new Select(comparison.get(), left, right, branches.get(0), branches.get(1));
  }

  private static void requireArity(Token name, int expected, int actual) throws FormulaException {
    if (expected != actual) {
      throw new FormulaException(
          Kind.WRONG_ARITY,
          name.column,
          name.text,
          name.text
              + " takes "
              + expected
              + (expected == 1 ? " argument" : " arguments")
              + ", not "
              + actual);
    }
  }

  private void close(Token open) throws FormulaException {
    Token token = peek();
    if (token.type == Token.Type.END) {
      throw syntax(open, "this parenthesis is never closed");
    }
    if (!token.is(")")) {
      throw misplaced(token);
    }
    next();
  }

  private void expectEnd() throws FormulaException {
    Token token = peek();
    if (token.type != Token.Type.END) {
      throw misplaced(token);
    }
  }

  private static FormulaException misplaced(Token token) {
    if (token.is(")")) {
      return syntax(token, "this parenthesis was never opened");
    }
    if (token.is(",")) {
      return syntax(token, "a comma may stand only between the arguments of a function");
    }
    if (comparison(token).isPresent()) {
      return syntax(token, "a comparison may stand only in the first argument of select");
    }
    return syntax(token, "an operator is missing before '" + token.text + "'");
  }

  private static Optional<Comparison> comparison(Token token) {
    return switch (token.text) {
      case "<" -> Optional.of(Comparison.LESS);
      case "<=" -> Optional.of(Comparison.LESS_OR_EQUAL);
      case ">" -> Optional.of(Comparison.GREATER);
      case ">=" -> Optional.of(Comparison.GREATER_OR_EQUAL);
      default -> Optional.empty();
    };
  }

  private static double number(Token token) throws FormulaException {
    double value = Double.parseDouble(token.text);
    if (Double.isInfinite(value)) {
      throw syntax(token, "the number " + token.text + " is too large");
    }
    return value;
  }

  private Token peek() {
    return tokens.get(position);
  }

  private Token next() {
    Token token = tokens.get(position);
    if (token.type != Token.Type.END) {
      position++;
    }
    return token;
  }

  private boolean skip(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    position++;
    return true;
  }

  private static FormulaException syntax(Token token, String message) {
    return new FormulaException(Kind.SYNTAX, token.column, token.text, message);
  }

  private static List<Token> tokens(String formula) throws FormulaException {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < formula.length()) {
      char c = formula.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      Token token = Token.at(formula, at);
      if (tokens.size() == MAX_TOKENS) {
        throw syntax(token, "the formula has more than " + MAX_TOKENS + " words and signs");
      }
      tokens.add(token);
      at += token.text.length();
    }
    tokens.add(new Token(Token.Type.END, "", formula.length() + 1));
    return tokens;
  }

  private static Map<String, Function> functions() {
    Map<String, Function> functions = new LinkedHashMap<>();
    for (Function function : Function.values()) {
      switch (function) {
        case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> {} // these have signs
        default -> functions.put(function.functionName(), function);
      }
    }
    return functions;
  }

  private record Token(Type type, String text, int column) {
    enum Type {
      NUMBER,
      NAME,
      SIGN,
      END
    }

    boolean is(String symbol) {
      return type == Type.SIGN && text.equals(symbol);
    }

    /** The token that starts at an index of the formula, which is not a blank. */
    static Token at(String formula, int start) throws FormulaException {
      char c = formula.charAt(start);
      if (isDigit(c) || c == '.') {
        return numberAt(formula, start);
      }
      int column = start + 1;
      if (Character.isJavaIdentifierStart(c) && c != '$') {
        int end = start + 1;
        while (end < formula.length()
            && Character.isJavaIdentifierPart(formula.charAt(end))
            && formula.charAt(end) != '$') {
          end++;
        }
        return new Token(Type.NAME, formula.substring(start, end), column);
      }
      if ("<>".indexOf(c) >= 0
          && start + 1 < formula.length()
          && formula.charAt(start + 1) == '=') {
        return new Token(Type.SIGN, c + "=", column);
      }
      if ("+-*/^(),<>".indexOf(c) >= 0) {
        return new Token(Type.SIGN, String.valueOf(c), column);
      }
      String character = formula.substring(start, formula.offsetByCodePoints(start, 1));
      throw new FormulaException(
          Kind.SYNTAX, column, character, "'" + character + "' has no meaning in a formula");
    }

    private static Token numberAt(String formula, int start) throws FormulaException {
      int end = digits(formula, start);
      if (end < formula.length() && formula.charAt(end) == '.') {
        end = digits(formula, end + 1);
      }
      String mantissa = formula.substring(start, end);
      boolean valid = !mantissa.equals(".");
      if (end < formula.length() && "eE".indexOf(formula.charAt(end)) >= 0) {
        int sign = end + 1;
        if (sign < formula.length() && "+-".indexOf(formula.charAt(sign)) >= 0) {
          sign++;
        }
        end = digits(formula, sign);
        valid &= end > sign;
      }
      String text = formula.substring(start, end);
      if (!valid) {
        throw new FormulaException(Kind.SYNTAX, start + 1, text, "'" + text + "' is not a number");
      }
      return new Token(Type.NUMBER, text, start + 1);
    }

    private static int digits(String formula, int from) {
      int end = from;
      while (end < formula.length() && isDigit(formula.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
