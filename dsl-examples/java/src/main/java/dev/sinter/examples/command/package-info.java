/** The command line of the examples: {@code list}, {@code show}, {@code train}, {@code product}. */
@NullMarked
package dev.sinter.examples.command;

import org.jspecify.annotations.NullMarked;
