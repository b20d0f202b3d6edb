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
 * choice    = sum [ compared "?" choice ":" choice ]   as in Java
 * compared  = ("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=") sum
 * sum       = product { ("+" | "-") product }
 * product   = signed { ("*" | "/") signed }
 * signed    = { "+" | "-" } power
 * power     = atom [ "^" signed ]                      right-associative, so -x^2 is -(x^2)
 * atom      = number | name | name "(" choice { "," choice } ")" | "(" choice ")"
 *           | "select" "(" condition "," choice "," choice ")"
 *           | "if" "(" condition ")" choice "else" choice   as in Kotlin
 * condition = sum compared
 * </pre>
 *
 * <p>Which names are functions and which are numbers, the {@link Vocabulary} says; every other name
 * without parentheses is a variable. {@code log} is the natural logarithm.
 */
public final class FormulaParser {
  /** Keeps the tree shallow enough for recursion on any compiler's stack. */
  private static final int MAX_TOKENS = 500;

  /** Named functions repeat their arguments: nested ones grow by leaps. */
  private static final int MAX_LENGTH = 2_000;

  private final Vocabulary vocabulary;
  private final List<Token> tokens;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int position;

  private FormulaParser(Vocabulary vocabulary, List<Token> tokens) {
    this.vocabulary = vocabulary;
    this.tokens = tokens;
  }

  /** Reads a formula over {@link Vocabulary#PRIMITIVE}. */
  public static Formula parse(String formula) throws FormulaException {
    return parse(formula, Vocabulary.PRIMITIVE);
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException if it does not follow the grammar, calls a function that does not
   *     exist, calls one with the wrong number of arguments, or is too long
   */
  public static Formula parse(String formula, Vocabulary vocabulary) throws FormulaException {
    FormulaParser parser = new FormulaParser(vocabulary, tokens(formula));
    if (parser.peek().type == Token.Type.END) {
      throw new FormulaException(Kind.SYNTAX, 1, "", "the formula is empty");
    }
    Expr expr = parser.choice();
    parser.expectEnd();
    return new Formula(expr, parser.columns);
  }

  private Expr choice() throws FormulaException {
    Expr left = sum();
    Token operator = peek();
    if (!isComparison(operator)) {
      return left;
    }
    next();
    Expr right = sum();
    if (!skip("?")) {
      throw misplaced(isComparison(peek()) ? peek() : operator);
    }
    Expr then = choice();
    if (!skip(":")) {
      throw syntax(peek(), "the ':' of '?' is missing here, as in x > 0 ? a : b");
    }
    return choose(operator, left, right, then, choice());
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
        Expr inner = choice();
        close(token);
        return inner;
    }
  }

  private Expr name(Token token) throws FormulaException {
    Optional<Double> constant = vocabulary.constant(token.text);
    if (constant.isPresent()) {
      return new Constant(constant.get());
    }
    if (Vocabulary.isKeyword(token.text)) {
      throw syntax(token, "a choice is written if (x > 0) a else b");
    }
    if (!vocabulary.isVariable(token.text)) {
      throw syntax(token, token.text + " is a function; write " + token.text + "(...)");
    }
    columns.putIfAbsent(token.text, token.column);
    return new Variable(token.text);
  }

  private Expr call(Token name) throws FormulaException {
    Token open = next();
    if (name.text.equals(Vocabulary.SELECT)) {
      return select(name, open);
    }
    if (name.text.equals(Vocabulary.IF)) {
      return ifElse(open);
    }
    NamedFunction function = vocabulary.functions().get(name.text);
    if (function == null) {
      throw new FormulaException(
          Kind.UNKNOWN_FUNCTION, name.column, name.text, "unknown function '" + name.text + "'");
    }
    List<Expr> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      do {
        arguments.add(choice());
      } while (skip(","));
    }
    close(open);
    if (arguments.size() < function.least() || arguments.size() > function.most()) {
      throw wrongArity(name, function.arity(), arguments.size());
    }
    Expr value = function.body().apply(arguments);
    if (Cost.isLonger(value, MAX_LENGTH)) {
      throw syntax(
          name, "the formula written out has more than " + MAX_LENGTH + " operations and operands");
    }
    return value;
  }

  private Expr select(Token name, Token open) throws FormulaException {
    if (peek().is(")")) {
      throw wrongArity(name, "3 arguments", 0);
    }
    Condition condition = condition("the first argument of select", "select(x > 0, a, b)");
    List<Expr> branches = new ArrayList<>();
    while (skip(",")) {
      branches.add(choice());
    }
    close(open);
    if (branches.size() != 2) {
      throw wrongArity(name, "3 arguments", 1 + branches.size());
    }
    return condition.choose(branches.get(0), branches.get(1));
  }

  private Expr ifElse(Token open) throws FormulaException {
    Condition condition = condition("the condition of if", "if (x > 0) a else b");
    close(open);
    Expr then = choice();
    if (peek().type != Token.Type.NAME || !peek().text.equals(Vocabulary.ELSE)) {
      throw syntax(peek(), "the 'else' of 'if' is missing here, as in if (x > 0) a else b");
    }
    next();
    return condition.choose(then, choice());
  }

  private Condition condition(String what, String example) throws FormulaException {
    Expr left = sum();
    Token operator = peek();
    if (!isComparison(operator)) {
      throw syntax(operator, what + " is a comparison, as in " + example);
    }
    next();
    return new Condition(operator, left, sum());
  }

  /** What a choice depends on. */
  private record Condition(Token operator, Expr left, Expr right) {
    Expr choose(Expr then, Expr otherwise) {
      return FormulaParser.choose(operator, left, right, then, otherwise);
    }
  }

  private static Expr choose(Token operator, Expr left, Expr right, Expr then, Expr otherwise) {
    return switch (operator.text) {
      case "<" -> new Select(Comparison.LESS, left, right, then, otherwise);
      case "<=" -> new Select(Comparison.LESS_OR_EQUAL, left, right, then, otherwise);
      case ">" -> new Select(Comparison.GREATER, left, right, then, otherwise);
      case ">=" -> new Select(Comparison.GREATER_OR_EQUAL, left, right, then, otherwise);
      case "==" -> new Select(Comparison.EQUAL, left, right, then, otherwise);
      case "!=" -> new Select(Comparison.EQUAL, left, right, otherwise, then);
      default -> throw new AssertionError(operator.text);
    };
  }

  private static boolean isComparison(Token token) {
    return token.type == Token.Type.SIGN
        && List.of("<", "<=", ">", ">=", "==", "!=").contains(token.text);
  }

  private static FormulaException wrongArity(Token name, String expected, int actual) {
    return new FormulaException(
        Kind.WRONG_ARITY,
        name.column,
        name.text,
        name.text + " takes " + expected + ", not " + actual);
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
    if (isComparison(token)) {
      return syntax(
          token,
          "a comparison stands only in a choice: x > 0 ? a : b, if (x > 0) a else b or"
              + " select(x > 0, a, b)");
    }
    if (token.is("?") || token.is(":")) {
      return syntax(token, "a choice is written x > 0 ? a : b");
    }
    if (token.type == Token.Type.NAME && token.text.equals(Vocabulary.ELSE)) {
      return syntax(token, "a choice is written if (x > 0) a else b");
    }
    return syntax(token, "an operator is missing before '" + token.text + "'");
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
      if ("<>=!".indexOf(c) >= 0
          && start + 1 < formula.length()
          && formula.charAt(start + 1) == '=') {
        return new Token(Type.SIGN, c + "=", column);
      }
      if ("+-*/^(),<>?:".indexOf(c) >= 0) {
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
