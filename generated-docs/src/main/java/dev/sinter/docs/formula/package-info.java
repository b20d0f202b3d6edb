/** What a model computes as formulas in LaTeX. */
@NullMarked
package dev.sinter.docs.formula;

import org.jspecify.annotations.NullMarked;
