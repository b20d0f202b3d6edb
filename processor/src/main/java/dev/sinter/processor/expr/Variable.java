package dev.sinter.processor.expr;

import java.util.List;

/** A named scalar. */
public record Variable(String name) implements Expr {
  @Override
  public List<Expr> children() {
    return List.of();
  }

  @Override
  public Expr withChildren(List<Expr> children) {
    return this;
  }
}
