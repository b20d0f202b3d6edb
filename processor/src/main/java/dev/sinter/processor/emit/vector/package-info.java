/** Kernels on {@code jdk.incubator.vector}. */
@NullMarked
package dev.sinter.processor.emit.vector;

import org.jspecify.annotations.NullMarked;
