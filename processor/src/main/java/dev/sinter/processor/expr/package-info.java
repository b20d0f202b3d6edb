/** Scalar expressions: formulas, their derivatives, and how they are printed. */
@NullMarked
package dev.sinter.processor.expr;

import org.jspecify.annotations.NullMarked;
