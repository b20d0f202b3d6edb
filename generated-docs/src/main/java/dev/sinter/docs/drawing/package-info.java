/** The graph of a model as a drawing. */
@NullMarked
package dev.sinter.docs.drawing;

import org.jspecify.annotations.NullMarked;
