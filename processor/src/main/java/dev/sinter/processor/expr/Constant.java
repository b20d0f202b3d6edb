package dev.sinter.processor.expr;

import java.util.List;

/** A number. */
public record Constant(double value) implements Expr {
  @Override
  public List<Expr> children() {
    return List.of();
  }

  @Override
  public Expr withChildren(List<Expr> children) {
    return this;
  }
}
