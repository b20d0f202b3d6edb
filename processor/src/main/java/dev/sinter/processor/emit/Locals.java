package dev.sinter.processor.emit;

import dev.sinter.processor.expr.CommonSubexpressions;
import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.plan.Let;
import java.util.List;

/** Writes local variables, and what an expression computes twice as a variable of its own. */
public final class Locals {
  private final Code code;
  private final ExpressionPrinter printer;
  private final String prefix;
  private int shared;

  /**
   * Writes to {@code code}.
   *
   * @param prefix how the names of shared parts begin; not that of an enclosing block
   */
  public Locals(Code code, ExpressionPrinter printer, String prefix) {
    this.code = code;
    this.printer = printer;
    this.prefix = prefix;
  }

  public void let(Let let) {
    define(let.name(), prepare(List.of(let.value())).get(0));
  }

  /** Writes what the expressions share; returns them in terms of it. */
  public List<Expr> prepare(List<Expr> values) {
    CommonSubexpressions common = CommonSubexpressions.of(values, prefix + shared + "_");
    if (!common.bindings().isEmpty()) {
      shared++;
    }
    common.bindings().forEach(binding -> define(binding.name(), binding.value()));
    return common.roots();
  }

  private void define(String name, Expr value) {
    code.line("%s %s = %s;", printer.type(value), name, printer.print(value));
    printer.define(name, value);
  }
}
