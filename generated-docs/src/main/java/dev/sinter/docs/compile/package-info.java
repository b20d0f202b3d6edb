/** Runs the compiler as users do, and reads what it generated. */
@NullMarked
package dev.sinter.docs.compile;

import org.jspecify.annotations.NullMarked;
