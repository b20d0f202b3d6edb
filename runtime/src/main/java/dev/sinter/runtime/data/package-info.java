/** Samples in memory: data sets, readers, splits, scaling, synthetic sets. */
@NullMarked
package dev.sinter.runtime.data;

import org.jspecify.annotations.NullMarked;
