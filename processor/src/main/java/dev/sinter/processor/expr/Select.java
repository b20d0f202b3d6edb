package dev.sinter.processor.expr;

import java.util.List;

/** {@code left (comparison) right ? then : otherwise}; a comparison with NaN is false. */
public record Select(Comparison comparison, Expr left, Expr right, Expr then, Expr otherwise)
    implements Expr {
  @Override
  public List<Expr> children() {
    return List.of(left, right, then, otherwise);
  }

  @Override
  public Expr withChildren(List<Expr> children) {
    return new Select(
        comparison, children.get(0), children.get(1), children.get(2), children.get(3));
  }
}
