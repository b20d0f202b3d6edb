/**
 * The training loop, evaluation and gradient checks, over any {@link dev.sinter.runtime.Network}.
 */
@NullMarked
package dev.sinter.runtime.train;

import org.jspecify.annotations.NullMarked;
