/** Compiled classifiers beside those of Tribuo, on the same folds of the same data. */
@NullMarked
package dev.sinter.examples.comparison;

import org.jspecify.annotations.NullMarked;
