package dev.sinter.processor.emit.vector;

import dev.sinter.processor.emit.Code;
import dev.sinter.processor.emit.ExpressionPrinter;
import dev.sinter.processor.emit.NumberType;
import dev.sinter.processor.emit.ScalarPrinter;
import dev.sinter.processor.expr.Call;
import dev.sinter.processor.expr.Comparison;
import dev.sinter.processor.expr.Constant;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.expr.Function;
import dev.sinter.processor.expr.Select;
import dev.sinter.processor.expr.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * Prints expressions over lanes. A subexpression of scalars stays scalar arithmetic and is spread
 * over the lanes where it meets a vector.
 */
final class VectorPrinter implements ExpressionPrinter {
  private final NumberType type;
  private final ScalarPrinter scalars;
  private final Map<String, String> vectors = new HashMap<>();

  VectorPrinter(NumberType type) {
    this.type = type;
    this.scalars = new ScalarPrinter(type);
  }

  /** Says how a variable with a number per lane is written. */
  VectorPrinter withVector(String variable, String text) {
    vectors.put(variable, text);
    return this;
  }

  /** Says how a variable with one number for all lanes is written. */
  VectorPrinter withScalar(String variable, String text) {
    scalars.with(variable, text);
    return this;
  }

  @Override
  public void define(String name, Expr value) {
    if (isScalar(value)) {
      scalars.define(name, value);
    } else {
      vectors.put(name, name);
    }
  }

  @Override
  public String type(Expr expr) {
    return isScalar(expr) ? type.java() : type.prefix() + "Vector";
  }

  @Override
  public String print(Expr expr) {
    return isScalar(expr) ? scalars.print(expr) : vector(expr);
  }

  /** The expression over lanes, whatever it is made of. */
  String vector(Expr expr) {
    if (isScalar(expr)) {
      return type.prefix() + "Vector.broadcast(SPECIES, " + scalars.print(expr) + ")";
    }
    if (expr instanceof Variable variable) {
      return vectors.get(variable.name());
    }
    if (expr instanceof Select select) {
      return vector(select.otherwise())
          + ".blend("
          + print(select.then())
          + ", "
          + comparison(select)
          + ")";
    }
    Call call = (Call) expr;
    Expr first = call.arguments().get(0);
    return switch (call.function()) {
      case ADD -> sum(first, call.arguments().get(1));
      case MULTIPLY, MIN, MAX -> commutative(call.function(), first, call.arguments().get(1));
      case SUBTRACT, DIVIDE ->
          vector(first) + operator(call.function()) + print(call.arguments().get(1)) + ")";
      case NEGATE, ABS, SQRT -> vector(first) + operator(call.function()) + ")";
      default -> throw new IllegalArgumentException(call.function() + " is no operator of vectors");
    };
  }

  private String comparison(Select select) {
    boolean swap = isScalar(select.left());
    Comparison comparison = select.comparison();
    Expr left = swap ? select.right() : select.left();
    Expr right = swap ? select.left() : select.right();
    return vector(left) + ".compare(" + operators(comparison, swap) + ", " + print(right) + ")";
  }

  private static String operators(Comparison comparison, boolean swap) {
    String name =
        switch (comparison) {
          case LESS -> swap ? "GT" : "LT";
          case LESS_OR_EQUAL -> swap ? "GE" : "LE";
          case GREATER -> swap ? "LT" : "GT";
          case GREATER_OR_EQUAL -> swap ? "LE" : "GE";
          case EQUAL -> "EQ";
        };
    return Code.type("jdk.incubator.vector.VectorOperators") + "." + name;
  }

  /** A sum; with a product in it, one fused operation. */
  private String sum(Expr left, Expr right) {
    if (isProduct(left)) {
      return fused((Call) left, right);
    }
    if (isProduct(right)) {
      return fused((Call) right, left);
    }
    return commutative(Function.ADD, left, right);
  }

  private boolean isProduct(Expr expr) {
    return expr instanceof Call call && call.function() == Function.MULTIPLY && !isScalar(expr);
  }

  private String fused(Call product, Expr summand) {
    Expr first = product.arguments().get(0);
    Expr second = product.arguments().get(1);
    Expr lanes = isScalar(first) ? second : first;
    Expr other = isScalar(first) ? first : second;
    return vector(lanes) + ".fma(" + vector(other) + ", " + vector(summand) + ")";
  }

  private String commutative(Function function, Expr left, Expr right) {
    boolean swap = isScalar(left);
    return vector(swap ? right : left) + operator(function) + print(swap ? left : right) + ")";
  }

  private static String operator(Function function) {
    return switch (function) {
      case ADD -> ".add(";
      case SUBTRACT -> ".sub(";
      case MULTIPLY -> ".mul(";
      case DIVIDE -> ".div(";
      case MIN -> ".min(";
      case MAX -> ".max(";
      case NEGATE -> ".neg(";
      case ABS -> ".abs(";
      case SQRT -> ".sqrt(";
      default -> throw new IllegalArgumentException(function + " is no operator of vectors");
    };
  }

  /** Whether vectors have a method for the function; the others are {@link FunctionStages}'. */
  static boolean isOperator(Function function) {
    return switch (function) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, NEGATE, ABS, SQRT -> true;
      case FLOOR, POW, EXP, EXPM1, LOG, SIN, COS, TANH, SIGMOID, SOFTPLUS, ERF -> false;
    };
  }

  /** Whether an expression has one value for all lanes. */
  boolean isScalar(Expr expr) {
    return expr instanceof Constant || expr.variables().stream().noneMatch(vectors::containsKey);
  }
}
