package dev.sinter.processor.expr;

import java.util.List;

/** A function or operator applied to arguments. */
public record Call(Function function, List<Expr> arguments) implements Expr {
  public Call {
    arguments = List.copyOf(arguments);
    if (arguments.size() != function.arity()) {
      throw new IllegalArgumentException(
          function + " takes " + function.arity() + " arguments, not " + arguments.size());
    }
  }

  static Call of(Function function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }

  @Override
  public List<Expr> children() {
    return arguments;
  }

  @Override
  public Expr withChildren(List<Expr> children) {
    return new Call(function, children);
  }
}
