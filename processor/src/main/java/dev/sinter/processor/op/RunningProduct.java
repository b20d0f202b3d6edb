package dev.sinter.processor.op;

import dev.sinter.processor.expr.Expr;

/**
 * A product over all steps up to this one, in double. It follows from the step alone, so it is no
 * part of a checkpoint.
 *
 * @param factor an expression of {@link UpdateRule#T}
 */
public record RunningProduct(String name, Expr factor) {}
