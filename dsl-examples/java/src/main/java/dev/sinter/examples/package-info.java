/** Models of the lectures, one interface each. */
@NullMarked
package dev.sinter.examples;

import org.jspecify.annotations.NullMarked;
