package dev.sinter.processor.expr;

import java.util.List;

/**
 * A function that formulas may call by its name, made of the primitive ones.
 *
 * @param name in formulas
 * @param least number of arguments
 * @param most number of arguments
 * @param body the function's value for as many arguments as were written
 */
public record NamedFunction(
    String name, int least, int most, java.util.function.Function<List<Expr>, Expr> body) {

  /** A primitive function. */
  static NamedFunction of(Function function) {
    return new NamedFunction(
        function.functionName(),
        function.arity(),
        function.arity(),
        arguments -> new Call(function, arguments));
  }

  /** For example {@code 2 arguments} or {@code 1 or 2 arguments}. */
  String arity() {
    String number = least == most ? String.valueOf(least) : least + " or " + most;
    return number + (most == 1 ? " argument" : " arguments");
  }
}
