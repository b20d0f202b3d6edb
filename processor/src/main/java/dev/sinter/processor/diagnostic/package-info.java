/** Coded messages to the user and the reporter that takes them. */
@NullMarked
package dev.sinter.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
