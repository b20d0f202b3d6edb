/**
 * Kernels too general to print into every compiled network, in plain Java over {@code java.base}.
 */
@NullMarked
package dev.sinter.runtime.kernel;

import org.jspecify.annotations.NullMarked;
