/** Kernels in plain Java. */
@NullMarked
package dev.sinter.processor.emit.portable;

import org.jspecify.annotations.NullMarked;
