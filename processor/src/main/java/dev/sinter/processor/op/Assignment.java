package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/** One line of an optimizer's update: {@code target = value}. */
public record Assignment(String target, Expr value) {}
