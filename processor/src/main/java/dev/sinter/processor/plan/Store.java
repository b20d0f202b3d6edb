package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;

/** An operand's element gets a value. */
public record Store(String operand, Expr value) {}
