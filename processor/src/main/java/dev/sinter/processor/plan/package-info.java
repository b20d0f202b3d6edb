/** Kernels with literal extents, and where every value lies in memory. */
@NullMarked
package dev.sinter.processor.plan;

import org.jspecify.annotations.NullMarked;
