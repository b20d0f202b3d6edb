package dev.sinter.processor.plan;

import dev.sinter.processor.expr.Expr;
import dev.sinter.processor.ir.Op;

/** A number per row, reduced from an expression of every element. */
public record Reduction(String name, Op.Reduce.Kind kind, Expr element) {}
