/** The graph of tensor operations that a model becomes. */
@NullMarked
package dev.sinter.processor.ir;

import org.jspecify.annotations.NullMarked;
