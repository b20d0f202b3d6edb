/** The catalogue: every layer, activation, loss, optimizer and schedule, one class each. */
@NullMarked
package dev.sinter.processor.op;

import org.jspecify.annotations.NullMarked;
