/** What every compiled network is: {@link dev.sinter.runtime.Network} and its two bases. */
@NullMarked
package dev.sinter.runtime;

import org.jspecify.annotations.NullMarked;
