/** Counter-based random numbers: every number is a function of seed, stream and position. */
@NullMarked
package dev.sinter.runtime.random;

import org.jspecify.annotations.NullMarked;
