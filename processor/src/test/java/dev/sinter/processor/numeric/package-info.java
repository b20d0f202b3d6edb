/** What the compiled networks compute, against PyTorch, differences and themselves. */
@NullMarked
package dev.sinter.processor.numeric;

import org.jspecify.annotations.NullMarked;
