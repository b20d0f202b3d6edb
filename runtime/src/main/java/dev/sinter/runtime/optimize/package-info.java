/**
 * Full-batch methods over the flat parameter vector: each takes an {@link
 * dev.sinter.runtime.optimize.Objective} and a point to start from, and looks for a minimum.
 */
@NullMarked
package dev.sinter.runtime.optimize;

import org.jspecify.annotations.NullMarked;
