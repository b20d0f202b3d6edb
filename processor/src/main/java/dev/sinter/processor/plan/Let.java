package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;

/** A local variable. */
public record Let(String name, Expr value) {}
