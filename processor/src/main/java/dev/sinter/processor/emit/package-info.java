/** Prints the plan as Java. */
@NullMarked
package dev.sinter.processor.emit;

import org.jspecify.annotations.NullMarked;
